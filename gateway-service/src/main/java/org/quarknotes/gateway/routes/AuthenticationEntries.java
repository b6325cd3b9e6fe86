package org.quarknotes.gateway.routes;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quarknotes.gateway.domain.Authentication;
import org.quarknotes.gateway.domain.Authentication.Authorizer;
import org.quarknotes.gateway.domain.Authentication.Demands;
import org.quarknotes.gateway.domain.Authentication.Issuer;
import org.quarknotes.gateway.domain.Authentication.Judge;

/** Reads who may use a route. */
final class AuthenticationEntries {
    private final Map<String, Issuer> issuers;
    private final Map<String, Authorizer> authorizers;

    AuthenticationEntries(Map<String, Issuer> issuers, Map<String, Authorizer> authorizers) {
        this.issuers = issuers;
        this.authorizers = authorizers;
    }

    static Issuer issuer(String name, Entry entry) {
        return new Issuer(
                name,
                entry.text("issuer"),
                entry.text("audience"),
                URI.create(entry.text("jwks")),
                entry.optional("dialect").orElse("rfc9068"));
    }

    static Authorizer authorizer(String name, Entry entry) {
        var judge = entry.uri("url")
                .<Judge>map(Judge.Http::new)
                .orElseGet(() -> new Judge.Function(IntegrationEntries.function(entry)));
        return new Authorizer(
                name,
                judge,
                List.copyOf(entry.texts("headers")),
                entry.duration("timeout", Duration.ofSeconds(2)),
                entry.duration("cacheFor", Duration.ofSeconds(60)));
    }

    Authentication authentication(Entry entry) {
        var kind = entry.isText() ? entry.text() : entry.onlyMember();
        var content = entry.at(kind);
        return switch (kind) {
            case "public" -> new Authentication.Public();
            case "jwt" ->
                new Authentication.Jwt(
                        content.optional("issuer")
                                .filter(name -> !name.equals("default"))
                                .map(this::issuer),
                        demands(content));
            case "apiKey" -> new Authentication.ApiKey(demands(content));
            case "authorizer" -> new Authentication.Custom(known(authorizers, "authorizer", content.text()));
            default -> throw new IllegalArgumentException("auth is public, jwt, apiKey or authorizer");
        };
    }

    private Issuer issuer(String name) {
        return known(issuers, "issuer", name);
    }

    private static Demands demands(Entry entry) {
        return new Demands(entry.texts("scopes"), entry.texts("groups"));
    }

    private static <T> T known(Map<String, T> all, String what, String name) {
        return Optional.ofNullable(all.get(name))
                .orElseThrow(() -> new IllegalArgumentException("there is no " + what + " '" + name + "'"));
    }
}
