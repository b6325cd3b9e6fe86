package org.quarknotes.users.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Turning an API key into a short-lived access token, for whoever was sent the key. */
@ApplicationScoped
public class ApiKeyExchange {
    private final ApiKeys apiKeys;
    private final Users users;
    private final AccessTokens accessTokens;
    private final Clock clock;

    public ApiKeyExchange(ApiKeys apiKeys, Users users, AccessTokens accessTokens, Clock clock) {
        this.apiKeys = apiKeys;
        this.users = users;
        this.accessTokens = accessTokens;
        this.clock = clock;
    }

    /**
     * A token with the owner as subject and the key's scopes, which does not outlive the key.
     *
     * @throws Rejection.InvalidApiKey when it is unknown, deleted or expired, or its owner is gone or disabled
     */
    public AccessToken exchange(String text) {
        var shown = ApiKeyText.parse(text).orElseThrow(Rejection.InvalidApiKey::new);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var key = apiKeys.find(shown.owner(), shown.id())
                .filter(found -> found.fingerprint().isOf(shown))
                .orElseThrow(Rejection.InvalidApiKey::new);
        var lifetime = key.tokenLifetime(now).orElseThrow(Rejection.InvalidApiKey::new);
        var owner = users.find(key.owner())
                .filter(person -> !person.isDisabled())
                .orElseThrow(Rejection.InvalidApiKey::new);
        if (key.isUseToBeMarked(now)) {
            apiKeys.markUsed(key, now);
        }
        return accessTokens.issue(owner, key, lifetime);
    }
}
