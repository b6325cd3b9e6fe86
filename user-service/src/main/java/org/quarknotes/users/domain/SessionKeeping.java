package org.quarknotes.users.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Beginning sessions, continuing them by refresh tokens, and ending those whose token was used again. */
@ApplicationScoped
public class SessionKeeping {
    private static final int ATTEMPTS = 4;

    private final Sessions sessions;
    private final RefreshTokens refreshTokens;
    private final Ids ids;
    private final Clock clock;

    public SessionKeeping(Sessions sessions, RefreshTokens refreshTokens, Ids ids, Clock clock) {
        this.sessions = sessions;
        this.refreshTokens = refreshTokens;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws Rejection.InvalidCredentials when the credential that was shown is no longer in force */
    OpenSession begin(Account account, Origin origin) {
        var now = now();
        var session = Session.begun(ids.newSession(), account.credential(), origin.userAgent(), now);
        var token = refreshTokens.first(session.owner(), session.id());
        return switch (begin(account.profile(), session, RefreshGrant.of(token, session), origin)) {
            case BEGUN -> open(session, token, session.expiresAt(), now);
            case OUTDATED -> throw new Rejection.InvalidCredentials();
            case OVERTAKEN -> throw new IllegalStateException("a device became known again and again");
        };
    }

    /** Each attempt but the last finds that one of three things became known of the device meanwhile, and stays known. */
    private Sessions.Beginning begin(Profile person, Session session, RefreshGrant first, Origin origin) {
        var owner = session.owner();
        var deed = new Deed(Deed.Kind.SIGNED_IN, owner, Optional.of(owner), origin, session.createdAt());
        var beginning = Sessions.Beginning.OVERTAKEN;
        for (int attempt = 0; beginning == Sessions.Beginning.OVERTAKEN && attempt < ATTEMPTS; attempt++) {
            var known = sessions.familiarity(owner, origin);
            beginning = sessions.begin(new Arrival(person, session, first, known), deed);
        }
        return beginning;
    }

    /** @throws Rejection.InvalidRefreshToken when the token cannot be exchanged; if it was used before, its session ends */
    OpenSession refresh(RefreshToken token, Origin origin) {
        var grant = sessions.findGrant(token).orElseThrow(Rejection.InvalidRefreshToken::new);
        return exchange(token, grant, origin);
    }

    private OpenSession exchange(RefreshToken token, RefreshGrant grant, Origin origin) {
        return switch (grant.stateAt(now())) {
            case UNUSED -> rotate(token, grant, origin);
            case JUST_USED -> repeat(token, grant, origin);
            case REUSED -> throw reused(grant, origin);
            case EXPIRED -> throw new Rejection.InvalidRefreshToken();
        };
    }

    private OpenSession rotate(RefreshToken token, RefreshGrant grant, Origin origin) {
        var now = now();
        var session = sessionOf(grant).used(now);
        var successor = refreshTokens.successorOf(token);
        return switch (sessions.rotate(session, grant.used(now), RefreshGrant.of(successor, session))) {
            case Sessions.Rotation.Rotated() -> open(session, successor, session.expiresAt(), now);
            case Sessions.Rotation.AlreadyUsed(var current) -> exchange(token, current, origin);
            case Sessions.Rotation.SessionEnded() -> throw new Rejection.InvalidRefreshToken();
        };
    }

    /**
     * The answer to the first exchange was lost, or two exchanges came at once: the same answer again. Whoever has used
     * the successor had the answer, so this is somebody else.
     */
    private OpenSession repeat(RefreshToken token, RefreshGrant grant, Origin origin) {
        var session = sessionOf(grant);
        var successor = refreshTokens.successorOf(token);
        var next = sessions.findGrant(successor).orElseThrow(Rejection.InvalidRefreshToken::new);
        if (next.isUsed()) {
            throw reused(grant, origin);
        }
        return open(session, successor, next.expiresAt(), now());
    }

    private Rejection reused(RefreshGrant grant, Origin origin) {
        var deed = Deed.of(Deed.Kind.REFRESH_TOKEN_REUSED, grant.owner(), origin, now());
        sessions.find(grant.owner(), grant.session()).ifPresent(session -> sessions.end(session, deed));
        return new Rejection.InvalidRefreshToken();
    }

    private Session sessionOf(RefreshGrant grant) {
        return sessions.find(grant.owner(), grant.session()).orElseThrow(Rejection.InvalidRefreshToken::new);
    }

    private static OpenSession open(Session session, RefreshToken token, Instant expiresAt, Instant now) {
        return new OpenSession(session, token, Duration.between(now, expiresAt));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
