package org.quarknotes.rest;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import org.quarknotes.tokens.Callers;
import org.quarknotes.tokens.Credential;
import org.quarknotes.tokens.InvalidApiKey;
import org.quarknotes.tokens.InvalidToken;
import org.quarknotes.tokens.KeysUnavailable;

/**
 * Says whether a request that was let in would be let in still: for answers that go on for a long time, during which a
 * token expires, a session ends or an API key is deleted.
 */
@ApplicationScoped
public class StandingCallers {
    private final Callers callers;

    StandingCallers(Callers callers) {
        this.callers = callers;
    }

    /** One caller's standing. */
    @FunctionalInterface
    public interface Standing {
        /**
         * Whether the credential is as good as it was. While nobody can tell, it is not. May block for some seconds; where
         * little time has passed, it costs next to nothing.
         */
        boolean holds();
    }

    /** Of whoever has sent this request, which had a good credential. */
    public Standing of(HttpServerRequest request) {
        var fields = request.headers();
        return of(Credential.of(fields.getAll(HttpHeaders.AUTHORIZATION), fields.getAll(CallerAuthentication.API_KEY)));
    }

    private Standing of(Credential credential) {
        return switch (credential) {
            case Credential.Bearer bearer -> () -> holds(() -> callers.identify(bearer));
            case Credential.ApiKey key -> () -> holds(() -> callers.identify(key));
            case Credential.Absent() -> () -> false;
            case Credential.Ambiguous() -> () -> false;
        };
    }

    @FunctionalInterface
    private interface Identification {
        Object of() throws InvalidToken, InvalidApiKey;
    }

    private static boolean holds(Identification identification) {
        try {
            identification.of();
            return true;
        } catch (InvalidToken | InvalidApiKey | KeysUnavailable refusal) {
            return false;
        }
    }
}
