package org.quarknotes.users.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * One sign-in on one device. It lasts as long as it is refreshed in time, 90 days at most, and ends before with its last
 * refresh token, when its owner ends it, when one of its refresh tokens is used again, or with its epoch.
 *
 * @param epoch the {@link Credential#epoch} that it belongs to
 * @param userAgent what the client that signed in calls itself
 */
public record Session(
        SessionId id,
        UserId owner,
        long epoch,
        Optional<String> userAgent,
        Instant createdAt,
        Instant lastUsedAt,
        Instant expiresAt) {
    private static final Duration UNUSED = Duration.ofDays(30);
    private static final Duration ALTOGETHER = Duration.ofDays(90);

    static Session begun(SessionId id, Credential shown, Optional<String> userAgent, Instant now) {
        return new Session(id, shown.owner(), shown.epoch(), userAgent, now, now, expiry(now, now));
    }

    Session used(Instant now) {
        return new Session(id, owner, epoch, userAgent, createdAt, now, expiry(createdAt, now));
    }

    /** The session in which a password was changed goes on. */
    Session inEpochOf(Credential credential) {
        return new Session(id, owner, credential.epoch(), userAgent, createdAt, lastUsedAt, expiresAt);
    }

    /** Whether it could still be refreshed, unless it was ended. */
    public boolean isOpen(Credential credential, Instant now) {
        return epoch == credential.epoch() && now.isBefore(expiresAt);
    }

    /** Rounded up to whole seconds: DynamoDB's time-to-live knows no smaller unit. */
    private static Instant expiry(Instant begun, Instant used) {
        var idle = used.plus(UNUSED);
        var last = begun.plus(ALTOGETHER);
        return (idle.isBefore(last) ? idle : last).plusMillis(999).truncatedTo(ChronoUnit.SECONDS);
    }
}
