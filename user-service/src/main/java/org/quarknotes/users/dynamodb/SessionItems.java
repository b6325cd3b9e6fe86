package org.quarknotes.users.dynamodb;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.quarknotes.dynamo.EntityType;
import org.quarknotes.dynamo.Row;
import org.quarknotes.users.domain.RefreshGrant;
import org.quarknotes.users.domain.RefreshToken.Fingerprint;
import org.quarknotes.users.domain.Session;
import org.quarknotes.users.domain.SessionId;
import org.quarknotes.users.domain.UserId;

/** How sessions are kept, and the refresh tokens that were given out for them. */
final class SessionItems {
    /** The table's time-to-live attribute. */
    private static final String EXPIRES_AT = "expiresAt";

    static final EntityType<Session> SESSION = EntityType.<Session>named("session")
            .key("USER#{owner}", "SESSION#{id}")
            .text("owner", session -> session.owner().toString())
            .text("id", session -> session.id().toString())
            .instant("createdAt", Session::createdAt)
            .instant("lastUsedAt", Session::lastUsedAt)
            .timeToLive(EXPIRES_AT, session -> Optional.of(session.expiresAt()))
            .readBy(row -> new Session(
                    sessionId(row.text("id")),
                    userId(row.text("owner")),
                    row.instant("createdAt"),
                    row.instant("lastUsedAt"),
                    expiry(row)));

    /** Present from the moment when a grant was exchanged; rotation is conditional on its absence. */
    static final String USED_AT = "usedAt";

    static final EntityType<RefreshGrant> REFRESH_GRANT = EntityType.<RefreshGrant>named("refreshToken")
            .key("REFRESH#{fingerprint}", "TOKEN")
            .text("fingerprint", grant -> grant.fingerprint().hex())
            .text("session", grant -> grant.session().toString())
            .text("owner", grant -> grant.owner().toString())
            .optionalInstant(USED_AT, RefreshGrant::usedAt)
            .timeToLive(EXPIRES_AT, grant -> Optional.of(grant.expiresAt()))
            .readBy(row -> new RefreshGrant(
                    new Fingerprint(row.text("fingerprint")),
                    sessionId(row.text("session")),
                    userId(row.text("owner")),
                    expiry(row),
                    row.optional(USED_AT, Row::instant)));

    private SessionItems() {}

    private static Instant expiry(Row row) {
        return Instant.ofEpochSecond(row.number(EXPIRES_AT));
    }

    private static SessionId sessionId(String text) {
        return new SessionId(UUID.fromString(text));
    }

    private static UserId userId(String text) {
        return new UserId(UUID.fromString(text));
    }
}
