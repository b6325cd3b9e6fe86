package org.quarknotes.rest;

import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.quarknotes.problems.ProblemException;

/**
 * What a client calls a request that it may have to send again, so that it takes effect once. What else identifies the
 * request is {@link JsonContent#fingerprint}.
 *
 * @param text 1 to 255 visible ASCII characters
 * @see <a href="https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/">The draft of the IETF</a>
 */
public record IdempotencyKey(String text) {
    /** The request's header with the key. */
    public static final String HEADER = "Idempotency-Key";

    /** The answer's header that tells that it was given before; its value is {@code true}. */
    public static final String REPLAYED = "Idempotency-Replayed";

    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e]{1,255}");

    public IdempotencyKey {
        if (!VISIBLE.matcher(text).matches()) {
            throw ProblemException.invalid(HEADER, "must have 1 to 255 visible ASCII characters");
        }
    }

    /**
     * The key that the request came with, if it came with one. It is not read by {@code @HeaderParam}, for which an
     * empty field and none are the same.
     *
     * @throws ProblemException {@code validation-failed} when it cannot be a key, or there are several
     */
    public static Optional<IdempotencyKey> of(RoutingContext request) {
        return read(request.request().headers().getAll(HEADER));
    }

    static Optional<IdempotencyKey> read(List<String> fields) {
        if (fields.size() > 1) {
            throw ProblemException.invalid(HEADER, "must not be given more than once");
        }
        return fields.stream().findFirst().map(IdempotencyKey::new);
    }
}
