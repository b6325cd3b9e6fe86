package org.quarknotes.gateway.domain;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who may use a route. Services decide again, and more finely. */
public sealed interface Authentication {

    /** Everybody. */
    record Public() implements Authentication {}

    /**
     * Whoever bears a valid access token; of the configured issuer, an API key will do too.
     *
     * @param issuer empty for the configured one
     */
    record Jwt(Optional<Issuer> issuer, Demands demands) implements Authentication {}

    /** Whoever shows a valid API key, and nobody with a mere token. */
    record ApiKey(Demands demands) implements Authentication {}

    /** Whoever somebody else lets pass. */
    record Custom(Authorizer authorizer) implements Authentication {}

    /** What a caller must be allowed besides: every scope, and one of the groups if there are any. */
    record Demands(Set<String> scopes, Set<String> groups) {
        public static final Demands NONE = new Demands(Set.of(), Set.of());
    }

    /** Another issuer of access tokens; the dialect is {@code rfc9068} or {@code cognito}. */
    record Issuer(String name, String issuer, String audience, URI jwks, String dialect) {}

    /**
     * Asked whether a request may pass.
     *
     * @param fields of the request that it is given, and that its answers are remembered by
     * @param cacheFor how long an answer holds; zero to ask every time
     */
    record Authorizer(String name, Judge judge, List<String> fields, Duration timeout, Duration cacheFor) {}

    /** Who judges. */
    sealed interface Judge {
        record Http(URI url) implements Judge {}

        record Function(FunctionName function) implements Judge {}
    }
}
