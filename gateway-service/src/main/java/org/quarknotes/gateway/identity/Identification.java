package org.quarknotes.gateway.identity;

import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.quarknotes.gateway.domain.Authentication;
import org.quarknotes.gateway.domain.Authentication.Demands;
import org.quarknotes.gateway.domain.Field;
import org.quarknotes.gateway.domain.Route;
import org.quarknotes.gateway.exchange.Answer;
import org.quarknotes.gateway.exchange.Exchange;
import org.quarknotes.gateway.exchange.Policy;
import org.quarknotes.gateway.exchange.PolicyKind;
import org.quarknotes.gateway.exchange.Responder;

/** Lets pass whoever a route is for. Services behind decide again, by the token that they are given. */
@Singleton
final class Identification implements PolicyKind {
    private final Issuers issuers;
    private final Authorizers authorizers;

    Identification(Issuers issuers, Authorizers authorizers) {
        this.issuers = issuers;
        this.authorizers = authorizers;
    }

    @Override
    public Place place() {
        return Place.IDENTITY;
    }

    @Override
    public Optional<Policy> of(Route route) {
        return Optional.of(
                switch (route.authentication()) {
                    case Authentication.Public() -> Identification::passAnonymous;
                    case Authentication.Jwt(var issuer, var demands) -> known(issuers.credentials(issuer), demands);
                    case Authentication.ApiKey(var demands) -> known(issuers.keysAlone(), demands);
                    case Authentication.Custom(var authorizer) -> judged(authorizers.authorization(authorizer));
                });
    }

    private static Future<Answer> passAnonymous(Exchange exchange, Responder next) {
        exchange.replaceFields(Credentials.withoutApiKey(exchange.fields()));
        return next.respond(exchange);
    }

    private static Policy known(Credentials credentials, Demands demands) {
        return (exchange, next) -> {
            var fields = exchange.fields();
            return credentials.caller(fields, exchange.doubt()).compose(known -> {
                exchange.identify(known.caller());
                Permission.require(demands, known.caller());
                exchange.replaceFields(Credentials.withToken(known.accessToken(), fields));
                return next.respond(exchange);
            });
        };
    }

    private static Policy judged(Authorization authorization) {
        return (exchange, next) -> authorization.caller(exchange).compose(caller -> {
            exchange.identify(caller);
            exchange.replaceFields(authorization.withoutCredentials(exchange.fields()));
            return next.respond(exchange);
        });
    }

    /** What is left of a request when nobody is to act on somebody's behalf. */
    static List<Field> without(List<Field> fields, String name) {
        return fields.stream().filter(field -> !field.name().equals(name)).toList();
    }
}
