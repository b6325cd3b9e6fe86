package org.quarknotes.gateway.identity;

import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.quarknotes.gateway.domain.Authentication;
import org.quarknotes.gateway.domain.Field;
import org.quarknotes.gateway.domain.Route;
import org.quarknotes.gateway.exchange.Answer;
import org.quarknotes.gateway.exchange.Background;
import org.quarknotes.gateway.exchange.Exchange;
import org.quarknotes.gateway.exchange.Policy;
import org.quarknotes.gateway.exchange.PolicyKind;
import org.quarknotes.gateway.exchange.Refused;
import org.quarknotes.gateway.exchange.Responder;
import org.quarknotes.problems.ProblemType;
import org.quarknotes.tokens.Callers;
import org.quarknotes.tokens.Callers.Caller;
import org.quarknotes.tokens.Credential;
import org.quarknotes.tokens.InvalidApiKey;
import org.quarknotes.tokens.InvalidToken;
import org.quarknotes.tokens.KeysUnavailable;
import org.quarknotes.tokens.VerifiedToken;

/**
 * Lets pass whoever shows a valid access token (RFC 6750) or API key. The service behind verifies the token once more;
 * the key it never sees.
 */
@Singleton
final class Credentials implements PolicyKind {
    private static final String AUTHORIZATION = "authorization";
    private static final String API_KEY = "x-api-key";
    private static final String KEY = "api-key:";
    private static final String CHALLENGE = "Bearer realm=\"quarknotes\"";
    private static final String INVALID = CHALLENGE + ", error=\"invalid_token\"";

    private final Callers callers;
    private final Background background;

    Credentials(Callers callers, Background background) {
        this.callers = callers;
        this.background = background;
    }

    @Override
    public Place place() {
        return Place.IDENTITY;
    }

    @Override
    public Optional<Policy> of(Route route) {
        return switch (route.authentication()) {
            case Authentication.Public() -> Optional.of(Credentials::passAnonymous);
            case Authentication.Jwt _ -> Optional.of(this::passIdentified);
            case Authentication.ApiKey _ ->
                throw new IllegalArgumentException("auth by API key alone is not there yet");
            case Authentication.Custom _ -> throw new IllegalArgumentException("custom authorizers are not there yet");
        };
    }

    private static Future<Answer> passAnonymous(Exchange exchange, Responder next) {
        exchange.replaceFields(withoutApiKey(exchange.fields()));
        return next.respond(exchange);
    }

    private Future<Answer> passIdentified(Exchange exchange, Responder next) {
        var fields = exchange.fields();
        return caller(fields).compose(caller -> {
            exchange.identify(known(caller.token()));
            exchange.replaceFields(withToken(caller.accessToken(), fields));
            return next.respond(exchange);
        });
    }

    private static org.quarknotes.gateway.domain.Caller known(VerifiedToken token) {
        var key = token.clientId().filter(id -> id.startsWith(KEY)).map(id -> id.substring(KEY.length()));
        return new org.quarknotes.gateway.domain.Caller(
                token.subject(), token.clientId(), key, token.scopes(), token.groups());
    }

    /** Whoever shows the credential among these fields. */
    Future<Caller> caller(List<Field> fields) {
        return switch (Credential.of(values(fields, AUTHORIZATION), values(fields, API_KEY))) {
            case Credential.Absent() ->
                throw unauthenticated("This operation needs an access token or an API key.", CHALLENGE);
            case Credential.Ambiguous() ->
                throw new Refused(
                        ProblemType.MALFORMED_REQUEST, "Send one access token or one API key, and not more than that.");
            case Credential.Bearer bearer -> identify(callers.cached(bearer), () -> callers.identify(bearer));
            case Credential.ApiKey key -> identify(callers.cached(key), () -> callers.identify(key));
        };
    }

    /** An API key is for the gateway alone, also where nobody asks for one. */
    static List<Field> withoutApiKey(List<Field> fields) {
        return fields.stream().filter(field -> !field.name().equals(API_KEY)).toList();
    }

    private static List<Field> withToken(String token, List<Field> fields) {
        var exchanged = new ArrayList<>(withoutApiKey(fields));
        exchanged.removeIf(field -> field.name().equals(AUTHORIZATION));
        exchanged.add(new Field(AUTHORIZATION, "Bearer " + token));
        return exchanged;
    }

    private static List<String> values(List<Field> fields, String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .map(Field::value)
                .toList();
    }

    private Future<Caller> identify(Optional<Caller> known, Callable<Caller> otherwise) {
        return known.map(Future::succeededFuture).orElseGet(() -> background.run(() -> identify(otherwise)));
    }

    private static Caller identify(Callable<Caller> identification) throws Exception {
        try {
            return identification.call();
        } catch (InvalidToken e) {
            throw unauthenticated("The access token is not valid, or no longer.", INVALID);
        } catch (InvalidApiKey e) {
            throw unauthenticated("The API key is not valid, or no longer.", INVALID);
        } catch (KeysUnavailable e) {
            throw new Refused(
                    ProblemType.OVERLOADED,
                    "Access tokens and API keys cannot be verified at the moment, because their issuer cannot be asked.",
                    new Field("Retry-After", "5"));
        }
    }

    private static Refused unauthenticated(String detail, String challenge) {
        return new Refused(ProblemType.UNAUTHENTICATED, detail, new Field("WWW-Authenticate", challenge));
    }
}
