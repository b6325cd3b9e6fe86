package org.quarknotes.users.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Giving API keys to programs, and taking them back. */
@ApplicationScoped
public class ApiKeyKeeping {
    private final ApiKeys apiKeys;
    private final Ids ids;
    private final Secrets secrets;
    private final Clock clock;

    public ApiKeyKeeping(ApiKeys apiKeys, Ids ids, Secrets secrets, Clock clock) {
        this.apiKeys = apiKeys;
        this.ids = ids;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * What creating a key came to.
     *
     * @param text only the first time it is asked for, and never again
     */
    public record Created(ApiKey key, Optional<ApiKeyText> text) {}

    /**
     * When a key is to expire.
     *
     * @throws IllegalArgumentException when it is no time of RFC 3339, or past, saying so
     */
    public Expiry expiry(String text) {
        return Expiry.parse(text, clock.instant());
    }

    /**
     * Creates a key for the caller; with a request that may be repeated, only the first time it is asked for.
     *
     * @throws Rejection.TooManyApiKeys when the caller has a hundred
     * @throws Rejection.Forbidden when the caller's account was disabled or deleted meanwhile
     * @throws Rejection.KeyReused when the same idempotency key came with another request
     */
    public Created create(Caller caller, ApiKeyName name, Scopes scopes, Optional<Expiry> expiry, Optional<Once> once) {
        var now = now();
        var id = ids.newApiKey();
        var text = ApiKeyText.of(caller.id(), id, secrets.next());
        var key = new ApiKey(id, caller.id(), name, scopes, text.fingerprint(), now, expiry, Optional.empty());
        return switch (apiKeys.add(key, caller.deed(Deed.Kind.API_KEY_CREATED, now), once)) {
            case ApiKeys.Addition.Added() -> new Created(key, Optional.of(text));
            case ApiKeys.Addition.Repeated(var first) -> new Created(first, Optional.empty());
            case ApiKeys.Addition.KeyReused() -> throw new Rejection.KeyReused();
            case ApiKeys.Addition.TooMany() -> throw new Rejection.TooManyApiKeys();
            case ApiKeys.Addition.NoOwner() -> throw new Rejection.Forbidden("the account was disabled or deleted");
            case ApiKeys.Addition.Busy() -> throw busy(once);
        };
    }

    /** The caller's keys, expired ones included, the latest first. */
    public Page<ApiKey> list(Caller caller, int limit, Optional<String> cursor) {
        return apiKeys.of(caller.id(), limit, cursor);
    }

    /**
     * Deletes a key; access tokens that it was exchanged for go on for some seconds.
     *
     * @throws Rejection.NothingThere when it is no key of the caller's
     */
    public void delete(Caller caller, ApiKeyId id) {
        switch (apiKeys.remove(caller.id(), id, caller.deed(Deed.Kind.API_KEY_DELETED, now()))) {
            case REMOVED -> {
                return;
            }
            case NOTHING_THERE -> throw new Rejection.NothingThere();
        }
    }

    private static Rejection busy(Optional<Once> once) {
        return once.isPresent() ? new Rejection.RequestInProgress() : new Rejection.Overloaded();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
