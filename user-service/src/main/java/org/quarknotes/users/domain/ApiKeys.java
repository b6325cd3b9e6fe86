package org.quarknotes.users.domain;

import java.time.Instant;
import java.util.Optional;

/** Every API key that was not deleted. */
public interface ApiKeys {
    /** How many a person may have, expired ones included. */
    int MOST = 100;

    /**
     * Adds a key, if its owner is there and not disabled and has fewer than {@link #MOST}; with a request that may be
     * repeated, only the first time.
     */
    Addition add(ApiKey key, Deed deed, Optional<Once> once);

    Optional<ApiKey> find(UserId owner, ApiKeyId id);

    /**
     * A person's keys, the latest first.
     *
     * @param limit how many at most, 1 to 100
     * @throws InvalidCursor when the cursor was altered, or given for something else
     */
    Page<ApiKey> of(UserId owner, int limit, Optional<String> cursor);

    /** Notes when the key was used; if it is gone, it stays so. */
    void markUsed(ApiKey key, Instant at);

    Removal remove(UserId owner, ApiKeyId id, Deed deed);

    /** What became of {@link #add}. */
    sealed interface Addition {
        record Added() implements Addition {}

        /** The owner has left or is disabled. */
        record NoOwner() implements Addition {}

        /** The owner has as many as one may have. */
        record TooMany() implements Addition {}

        /**
         * The same request was made before.
         *
         * @param first the key as it was added then
         */
        record Repeated(ApiKey first) implements Addition {}

        /** The idempotency key was used for another request. */
        record KeyReused() implements Addition {}

        /** Others kept writing the same for as long as this was tried again. */
        record Busy() implements Addition {}
    }

    /** What became of {@link #remove}. */
    enum Removal {
        REMOVED,
        NOTHING_THERE
    }
}
