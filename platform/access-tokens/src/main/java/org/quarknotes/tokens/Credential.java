package org.quarknotes.tokens;

import java.util.List;
import java.util.regex.Pattern;

/** What a request shows to say who is calling, not yet looked at. */
public sealed interface Credential {
    /** Nothing that we understand. */
    record Absent() implements Credential {}

    /** {@code Authorization: Bearer <token>} (RFC 6750, section 2.1). */
    record Bearer(String token) implements Credential {
        /** Schemes are compared without regard to case (RFC 9110, section 11.1). */
        private static final Pattern FORM = Pattern.compile("bearer +(\\S+) *", Pattern.CASE_INSENSITIVE);

        private static Credential in(String authorization) {
            var bearer = FORM.matcher(authorization);
            return bearer.matches() ? new Bearer(bearer.group(1)) : new Absent();
        }

        @Override
        public String toString() {
            return "Bearer";
        }
    }

    /** {@code X-Api-Key: <key>}. */
    record ApiKey(String key) implements Credential {
        @Override
        public String toString() {
            return "ApiKey";
        }
    }

    /** More than one, and nobody must choose: answer 400. */
    record Ambiguous() implements Credential {}

    /**
     * Reads both header fields in the one way that gateway and services share.
     *
     * @param authorization all values of {@code Authorization}
     * @param apiKey all values of {@code X-Api-Key}
     */
    static Credential of(List<String> authorization, List<String> apiKey) {
        if (authorization.size() + apiKey.size() > 1) {
            return new Ambiguous();
        }
        if (!apiKey.isEmpty()) {
            return new ApiKey(apiKey.getFirst());
        }
        return authorization.isEmpty() ? new Absent() : Bearer.in(authorization.getFirst());
    }
}
