package org.quarknotes.users.domain;

import java.time.Instant;

/**
 * One sign-in on one device. It lasts as long as it is refreshed in time, and ends with its last refresh token, or at
 * once when one of them is used again.
 */
public record Session(SessionId id, UserId owner, Instant createdAt, Instant lastUsedAt, Instant expiresAt) {
    static Session begun(SessionId id, UserId owner, Instant now) {
        return new Session(id, owner, now, now, RefreshGrant.expiryFrom(now));
    }

    Session used(Instant now) {
        return new Session(id, owner, createdAt, now, RefreshGrant.expiryFrom(now));
    }
}
