package org.quarknotes.gateway.http;

import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.quarknotes.gateway.domain.Field;
import org.quarknotes.problems.ProblemType;
import org.quarknotes.tokens.AccessTokens;
import org.quarknotes.tokens.InvalidToken;
import org.quarknotes.tokens.KeysUnavailable;

/** Lets pass whoever bears a valid access token (RFC 6750). The service verifies it once more. */
@Singleton
final class Bearer {
    private static final Pattern CREDENTIALS = Pattern.compile("bearer +(\\S+) *", Pattern.CASE_INSENSITIVE);
    private static final String CHALLENGE = "Bearer realm=\"quarknotes\"";

    private final AccessTokens tokens;
    private final Background background;

    Bearer(AccessTokens tokens, Background background) {
        this.tokens = tokens;
        this.background = background;
    }

    /** @param fields those that are forwarded, so that gateway and service judge the same token */
    Future<Void> admit(List<Field> fields) {
        var token =
                token(fields).orElseThrow(() -> unauthenticated("This operation needs an access token.", CHALLENGE));
        if (tokens.cached(token).isPresent()) {
            return Future.succeededFuture();
        }
        return background.run(() -> verify(token));
    }

    private static Optional<String> token(List<Field> fields) {
        return fields.stream()
                .filter(field -> field.name().equals("authorization"))
                .map(field -> CREDENTIALS.matcher(field.value()))
                .filter(credentials -> credentials.matches())
                .map(credentials -> credentials.group(1))
                .findFirst();
    }

    private Void verify(String token) {
        try {
            tokens.verify(token);
            return null;
        } catch (InvalidToken e) {
            throw unauthenticated(
                    "The access token is not valid, or no longer.", CHALLENGE + ", error=\"invalid_token\"");
        } catch (KeysUnavailable e) {
            throw new Refused(
                    ProblemType.OVERLOADED,
                    "Access tokens cannot be verified at the moment, because the issuer's keys cannot be fetched.",
                    new Field("Retry-After", "5"));
        }
    }

    private static Refused unauthenticated(String detail, String challenge) {
        return new Refused(ProblemType.UNAUTHENTICATED, detail, new Field("WWW-Authenticate", challenge));
    }
}
