package org.quarknotes.tokens;

import java.util.Optional;

/** Tells from a request's credential who is calling. */
public final class Callers {
    private final AccessTokens tokens;
    private final ApiKeys keys;

    public Callers(AccessTokens tokens, ApiKeys keys) {
        this.tokens = tokens;
        this.keys = keys;
    }

    /**
     * Somebody who showed a good credential.
     *
     * @param accessToken the compact token that was shown, or that stands for the key that was
     */
    public record Caller(String accessToken, VerifiedToken token) {
        @Override
        public String toString() {
            return token.toString();
        }
    }

    /** Never blocks, so an event loop may ask; whoever gets nothing calls {@link #identify} elsewhere. */
    public Optional<Caller> cached(Credential.Bearer bearer) {
        return cached(bearer.token());
    }

    /** As {@link #cached(Credential.Bearer)}. */
    public Optional<Caller> cached(Credential.ApiKey key) {
        return keys.cached(key.key()).flatMap(this::cached);
    }

    /**
     * May block for some seconds, as {@link AccessTokens#verify} does.
     *
     * @throws InvalidToken when the token must not be believed: answer 401
     * @throws KeysUnavailable when that cannot be said: answer 503
     */
    public Caller identify(Credential.Bearer bearer) throws InvalidToken {
        return identify(bearer.token());
    }

    /**
     * May block for some seconds, as {@link ApiKeys#exchange} does.
     *
     * @throws InvalidApiKey when it is nobody's key: answer 401
     * @throws InvalidToken when what stands for it must not be believed: answer 401
     * @throws KeysUnavailable when that cannot be said: answer 503
     */
    public Caller identify(Credential.ApiKey key) throws InvalidApiKey, InvalidToken {
        return identify(keys.exchange(key.key()));
    }

    private Optional<Caller> cached(String compact) {
        return tokens.cached(compact).map(token -> new Caller(compact, token));
    }

    private Caller identify(String compact) throws InvalidToken {
        return new Caller(compact, tokens.verify(compact));
    }
}
