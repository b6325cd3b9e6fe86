package org.quarknotes.rest;

import java.util.Collection;

/** What {@code WWW-Authenticate} says, by RFC 6750, section 3. */
final class Challenges {
    /** Without credentials there is no error to name. */
    static final String ANONYMOUS = "Bearer realm=\"quarknotes\"";

    static final String INVALID = ANONYMOUS + ", error=\"invalid_token\"";

    private Challenges() {}

    static String insufficient(Collection<String> scopes) {
        return "%s, error=\"insufficient_scope\", scope=\"%s\"".formatted(ANONYMOUS, String.join(" ", scopes));
    }
}
