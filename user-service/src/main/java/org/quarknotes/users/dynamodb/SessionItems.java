package org.quarknotes.users.dynamodb;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.quarknotes.dynamo.Attribute;
import org.quarknotes.dynamo.EntityType;
import org.quarknotes.dynamo.Key;
import org.quarknotes.dynamo.Kind;
import org.quarknotes.dynamo.Kinds;
import org.quarknotes.dynamo.Row;
import org.quarknotes.users.domain.RefreshGrant;
import org.quarknotes.users.domain.RefreshToken.Fingerprint;
import org.quarknotes.users.domain.Session;
import org.quarknotes.users.domain.SessionId;
import org.quarknotes.users.domain.UserId;

/**
 * How sessions are kept, and the refresh tokens that were given out for them, all in their owner's partition; and, for as
 * long as access tokens may be about, which sessions have ended.
 */
final class SessionItems {
    /** The table's time-to-live attribute. */
    private static final String EXPIRES_AT = "expiresAt";

    private static final Kind<SessionId> SESSION_ID = Kinds.uuid().as(SessionId::new, SessionId::value);

    private static final Attribute<Session, UserId> OWNER = Attribute.of("owner", UserItems.USER_ID, Session::owner);
    private static final Attribute<Session, SessionId> ID = Attribute.of("id", SESSION_ID, Session::id);
    private static final Attribute<Session, Long> EPOCH = Attribute.of("epoch", Kinds.number(), Session::epoch);
    private static final Attribute<Session, String> USER_AGENT =
            Attribute.optional("userAgent", Kinds.text(), Session::userAgent);
    private static final Attribute<Session, Instant> CREATED_AT =
            Attribute.of("createdAt", Kinds.instant(), Session::createdAt);
    private static final Attribute<Session, Instant> LAST_USED_AT =
            Attribute.of("lastUsedAt", Kinds.instant(), Session::lastUsedAt);
    private static final Attribute<Session, Instant> SESSION_EXPIRES_AT =
            Attribute.of(EXPIRES_AT, Kinds.seconds(), Session::expiresAt);

    static final EntityType<Session> SESSION = EntityType.<Session>named("session")
            .key("USER#{owner}", "SESSION#{id}")
            .attributes(List.of(OWNER, ID, EPOCH, USER_AGENT, CREATED_AT, LAST_USED_AT, SESSION_EXPIRES_AT))
            .readBy(SessionItems::session);

    private static final Attribute<RefreshGrant, UserId> GRANTED_TO =
            Attribute.of("owner", UserItems.USER_ID, RefreshGrant::owner);
    private static final Attribute<RefreshGrant, SessionId> GRANTED_FOR =
            Attribute.of("session", SESSION_ID, RefreshGrant::session);
    private static final Attribute<RefreshGrant, Fingerprint> FINGERPRINT =
            Attribute.of("fingerprint", Kinds.text().as(Fingerprint::new, Fingerprint::hex), RefreshGrant::fingerprint);

    /** Present from the moment when a grant was exchanged; rotation is conditional on its absence. */
    static final Attribute<RefreshGrant, Instant> USED_AT =
            Attribute.optional("usedAt", Kinds.instant(), RefreshGrant::usedAt);

    private static final Attribute<RefreshGrant, Instant> GRANT_EXPIRES_AT =
            Attribute.of(EXPIRES_AT, Kinds.seconds(), RefreshGrant::expiresAt);

    static final EntityType<RefreshGrant> REFRESH_GRANT = EntityType.<RefreshGrant>named("refreshToken")
            .key("USER#{owner}", "REFRESH#{session}#{fingerprint}")
            .attributes(GRANTED_TO, GRANTED_FOR, FINGERPRINT, USED_AT, GRANT_EXPIRES_AT)
            .readBy(row -> new RefreshGrant(
                    row.get(FINGERPRINT),
                    row.get(GRANTED_FOR),
                    row.get(GRANTED_TO),
                    row.get(GRANT_EXPIRES_AT),
                    row.find(USED_AT)));

    /** A session that has ended, but whose last access token may not have expired. */
    record Ended(SessionId id, Instant at) {
        private static final Duration KEPT = Duration.ofHours(1);

        int shard() {
            return Shards.of(id.toString());
        }

        Instant until() {
            return at.plus(KEPT);
        }
    }

    private static final Attribute<Ended, Integer> SHARD = Attribute.of("shard", Kinds.integer(), Ended::shard);
    private static final Attribute<Ended, SessionId> ENDED_ID = Attribute.of("id", SESSION_ID, Ended::id);
    private static final Attribute<Ended, Instant> ENDED_AT = Attribute.of("at", Kinds.instant(), Ended::at);
    private static final Attribute<Ended, Instant> KEPT_UNTIL = Attribute.of(EXPIRES_AT, Kinds.seconds(), Ended::until);

    static final EntityType<Ended> ENDED = EntityType.<Ended>named("endedSession")
            .key("ENDED#{shard}", "{at}#{id}")
            .attributes(SHARD, ENDED_ID, ENDED_AT, KEPT_UNTIL)
            .readBy(row -> new Ended(row.get(ENDED_ID), row.get(ENDED_AT)));

    private SessionItems() {}

    static Key sessionOf(UserId owner, SessionId id) {
        return SESSION.key(owner.toString(), id.toString());
    }

    private static Session session(Row row) {
        return new Session(
                row.get(ID),
                row.get(OWNER),
                row.get(EPOCH),
                row.find(USER_AGENT),
                row.get(CREATED_AT),
                row.get(LAST_USED_AT),
                row.get(SESSION_EXPIRES_AT));
    }
}
