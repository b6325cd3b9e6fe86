package org.quarknotes.gateway.routes;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.quarknotes.gateway.domain.Authentication;
import org.quarknotes.gateway.domain.Authentication.Authorizer;
import org.quarknotes.gateway.domain.Authentication.Demands;
import org.quarknotes.gateway.domain.Authentication.Issuer;
import org.quarknotes.gateway.domain.Authentication.Judge;

/** Reads who may use a route. */
final class AuthenticationEntries {
    /** The issuer that the gateway is configured with. */
    private static final String CONFIGURED = "default";

    private final AwsEntries aws;
    private final Section<Issuer> issuers;
    private final Section<Authorizer> authorizers;

    AuthenticationEntries(Entry document, AwsEntries aws) {
        this.aws = aws;
        this.issuers = new Section<>("issuers", document, AuthenticationEntries::issuer);
        this.authorizers = new Section<>("authorizers", document, this::authorizer);
    }

    Authentication authentication(Entry entry) {
        if (entry.isText()) {
            return switch (entry.text()) {
                case "public" -> new Authentication.Public();
                case "apiKey" -> new Authentication.ApiKey(Demands.NONE);
                default -> new Authentication.Jwt(Optional.empty(), Demands.NONE);
            };
        }
        var only = entry.only();
        var content = only.getValue();
        return switch (only.getKey()) {
            case "apiKey" -> new Authentication.ApiKey(demands(content));
            case "authorizer" -> new Authentication.Custom(authorizers.get(content));
            default -> new Authentication.Jwt(issuer(content), demands(content));
        };
    }

    private Optional<Issuer> issuer(Entry jwt) {
        return jwt.optional("issuer")
                .filter(name -> !name.text().equals(CONFIGURED))
                .map(issuers::get);
    }

    private static Demands demands(Entry entry) {
        return new Demands(entry.texts("scopes"), entry.texts("groups"));
    }

    private static Issuer issuer(String name, Entry entry) {
        if (name.equals(CONFIGURED)) {
            throw entry.wrong("'default' is the issuer that the gateway is configured with; take another name");
        }
        return new Issuer(
                name,
                entry.text("issuer"),
                entry.text("audience"),
                entry.at("jwks").uri(),
                entry.optional("dialect").map(Entry::text).orElse("rfc9068"));
    }

    private Authorizer authorizer(String name, Entry entry) {
        var judge = entry.optional("url")
                .<Judge>map(url -> new Judge.Http(url.uri()))
                .orElseGet(() -> new Judge.Function(aws.function(entry)));
        var fields = entry.texts("headers").stream()
                .map(field -> field.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        return new Authorizer(
                name,
                judge,
                List.copyOf(fields),
                entry.duration("timeout", Duration.ofSeconds(2)),
                entry.durationOrNone("cacheFor", Duration.ofSeconds(60)));
    }
}
