package org.quarknotes.notes.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which note: a UUIDv7 in lower case.
 *
 * @param text the canonical form
 */
public record NoteId(String text) {
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    public NoteId {
        if (!UUID.matcher(text).matches()) {
            throw new IllegalArgumentException("is not an id");
        }
    }

    /** The id in this text, if it can be one; what cannot be an id names nothing. */
    public static Optional<NoteId> parse(String text) {
        return UUID.matcher(text).matches() ? Optional.of(new NoteId(text)) : Optional.empty();
    }
}
