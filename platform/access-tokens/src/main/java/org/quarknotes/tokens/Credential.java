package org.quarknotes.tokens;

import java.util.List;

/** What a request shows to say who is calling, not yet looked at. */
public sealed interface Credential {
    /** Nothing that we understand. */
    record Absent() implements Credential {}

    /** {@code Authorization: Bearer <token>} (RFC 6750, section 2.1). */
    record Bearer(String token) implements Credential {
        /** Compared without regard to case (RFC 9110, section 11.1). */
        private static final String SCHEME = "bearer ";

        /** Without a regular expression, for every request comes by. */
        private static Credential in(String authorization) {
            if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
                return new Absent();
            }
            int start = SCHEME.length();
            int end = authorization.length();
            while (start < end && authorization.charAt(start) == ' ') {
                start++;
            }
            while (start < end && authorization.charAt(end - 1) == ' ') {
                end--;
            }
            return start < end && isOneWord(authorization, start, end)
                    ? new Bearer(authorization.substring(start, end))
                    : new Absent();
        }

        private static boolean isOneWord(String text, int start, int end) {
            for (int i = start; i < end; i++) {
                char c = text.charAt(i);
                if (c == ' ' || (c >= '\t' && c <= '\r')) {
                    return false;
                }
            }
            return true;
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
