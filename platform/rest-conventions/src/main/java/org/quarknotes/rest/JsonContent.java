package org.quarknotes.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The content of a request, read only when the resource asks for it: whether the caller may see the thing, and
 * whether a precondition holds, is decided before anybody looks at the content.
 *
 * @param <T> the record that the content must fit
 */
public final class JsonContent<T> {
    private final byte[] bytes;
    private final Class<T> type;
    private final StrictJson json;

    JsonContent(byte[] bytes, Class<T> type, StrictJson json) {
        this.bytes = bytes;
        this.type = type;
        this.json = json;
    }

    /**
     * The content as a record.
     *
     * @throws org.quarknotes.problems.ProblemException {@code malformed-body} when it is not the JSON that is expected,
     *     {@code unknown-field} when it has a member that the record has not
     */
    public T read() {
        return json.read(bytes, type);
    }

    /**
     * The present state with the content applied to it as a merge patch (RFC 7396).
     *
     * @throws org.quarknotes.problems.ProblemException as {@link #read} does, for the merged document
     */
    public T mergedInto(T present) {
        return json.merge(present, bytes, type);
    }

    /**
     * What the request asks for, as a hash: a repetition has the same, and nothing else has.
     *
     * @param operation which operation's content it is
     */
    public String fingerprint(String operation) {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            hash.update(operation.getBytes(UTF_8));
            hash.update((byte) 0);
            return HexFormat.of().formatHex(hash.digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
