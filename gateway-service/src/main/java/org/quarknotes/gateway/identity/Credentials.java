package org.quarknotes.gateway.identity;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.quarknotes.gateway.domain.Caller;
import org.quarknotes.gateway.domain.Field;
import org.quarknotes.gateway.exchange.Background;
import org.quarknotes.gateway.exchange.Refused;
import org.quarknotes.problems.ProblemType;
import org.quarknotes.tokens.Callers;
import org.quarknotes.tokens.Credential;
import org.quarknotes.tokens.InvalidApiKey;
import org.quarknotes.tokens.InvalidToken;
import org.quarknotes.tokens.KeysUnavailable;
import org.quarknotes.tokens.VerifiedToken;

/**
 * Knows whoever shows a valid access token (RFC 6750) or API key of one issuer. The service behind verifies the token
 * once more; the key it never sees.
 */
final class Credentials {
    static final String AUTHORIZATION = "authorization";
    static final String CHALLENGE = "Bearer realm=\"quarknotes\"";
    private static final String API_KEY = "x-api-key";
    private static final String KEY = "api-key:";
    private static final String INVALID = CHALLENGE + ", error=\"invalid_token\"";

    private final Callers callers;
    private final Accepted accepted;
    private final Background background;

    Credentials(Callers callers, Accepted accepted, Background background) {
        this.callers = callers;
        this.accepted = accepted;
        this.background = background;
    }

    /**
     * Somebody who is known.
     *
     * @param accessToken the token that was shown, or that stands for the key that was
     */
    record Known(Caller caller, String accessToken) {}

    /**
     * Whoever shows the credential among these fields.
     *
     * @param doubt how to refuse an API key that the issuer would have to be asked about, if it must not be; a token is
     *     judged here
     */
    Future<Known> caller(List<Field> fields, Optional<Refused> doubt) {
        return switch (Credential.of(values(fields, AUTHORIZATION), values(fields, API_KEY))) {
            case Credential.Absent() -> throw unauthenticated(accepted.demand(), accepted.challenge());
            case Credential.Ambiguous() ->
                throw new Refused(
                        ProblemType.MALFORMED_REQUEST, "Send one access token or one API key, and not more than that.");
            case Credential.Bearer bearer -> {
                requireAccepted(accepted.tokens());
                yield identify(callers.cached(bearer), Optional.empty(), () -> callers.identify(bearer));
            }
            case Credential.ApiKey key -> {
                requireAccepted(accepted.keys());
                yield identify(callers.cached(key), doubt, () -> callers.identify(key));
            }
        };
    }

    private void requireAccepted(boolean kind) {
        if (!kind) {
            throw unauthenticated(accepted.demand(), accepted.challenge());
        }
    }

    /** An API key is for the gateway alone, also where nobody asks for one. */
    static List<Field> withoutApiKey(List<Field> fields) {
        return Identification.without(fields, API_KEY);
    }

    static List<Field> withToken(String token, List<Field> fields) {
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

    private Future<Known> identify(
            Optional<Callers.Caller> cached, Optional<Refused> doubt, Callable<Callers.Caller> otherwise) {
        if (cached.isPresent()) {
            return Future.succeededFuture(known(cached.get()));
        }
        return doubt.<Future<Known>>map(Future::failedFuture)
                .orElseGet(() -> background.run(() -> known(identify(otherwise))));
    }

    /** Other issuers may call their clients what they like: an API key is what the one with API keys says is one. */
    private Known known(Callers.Caller caller) {
        var token = caller.token();
        var key = accepted.keys() ? keyId(token) : Optional.<String>empty();
        return new Known(
                new Caller(token.subject(), token.clientId(), key, token.scopes(), token.groups()),
                caller.accessToken());
    }

    private static Optional<String> keyId(VerifiedToken token) {
        return token.clientId().filter(id -> id.startsWith(KEY)).map(id -> id.substring(KEY.length()));
    }

    private static Callers.Caller identify(Callable<Callers.Caller> identification) throws Exception {
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

    static Refused unauthenticated(String detail, String challenge) {
        return new Refused(ProblemType.UNAUTHENTICATED, detail, new Field("WWW-Authenticate", challenge));
    }
}
