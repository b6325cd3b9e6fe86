package org.quarknotes.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quarknotes.problems.ProblemException;
import org.quarknotes.problems.ProblemType;

/** The precondition of a write: which versions the client has seen (RFC 9110, 13.1.1). */
public final class IfMatch {
    private final List<String> tags;

    private IfMatch(List<String> tags) {
        this.tags = tags;
    }

    /**
     * Reads the header.
     *
     * @throws ProblemException {@code precondition-required} when it is missing, {@code malformed-request} when it is
     *     neither {@code *} nor a list of entity tags
     */
    public static IfMatch require(@Nullable String header) {
        if (header == null) {
            throw new ProblemException(
                    ProblemType.PRECONDITION_REQUIRED, "Send the ETag that you read in an If-Match header.");
        }
        if (header.strip().equals("*")) {
            return new IfMatch(List.of());
        }
        if (!ETags.isList(header)) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST, "If-Match is neither '*' nor an entity tag.");
        }
        return new IfMatch(ETags.split(header));
    }

    /** Whether the write may go ahead on this version. */
    public boolean admits(long version) {
        return tags.isEmpty() || tags.contains(ETags.of(version));
    }
}
