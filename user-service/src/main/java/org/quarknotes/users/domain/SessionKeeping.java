package org.quarknotes.users.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Beginning sessions, continuing them by refresh tokens, and ending those whose token was used again. */
@ApplicationScoped
public class SessionKeeping {
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

    OpenSession begin(UserId owner) {
        var now = now();
        var session = Session.begun(ids.newSession(), owner, now);
        var token = refreshTokens.fresh();
        sessions.begin(session, RefreshGrant.of(token, session));
        return open(session, token, session.expiresAt(), now);
    }

    /** @throws Rejection.InvalidRefreshToken when the token cannot be exchanged; if it was used before, its session ends */
    OpenSession refresh(RefreshToken token) {
        var grant = sessions.findGrant(token.fingerprint()).orElseThrow(Rejection.InvalidRefreshToken::new);
        return exchange(token, grant);
    }

    private OpenSession exchange(RefreshToken token, RefreshGrant grant) {
        return switch (grant.stateAt(now())) {
            case UNUSED -> rotate(token, grant);
            case JUST_USED -> repeat(token, grant);
            case REUSED -> {
                sessions.end(grant.owner(), grant.session());
                throw new Rejection.InvalidRefreshToken();
            }
            case EXPIRED -> throw new Rejection.InvalidRefreshToken();
        };
    }

    private OpenSession rotate(RefreshToken token, RefreshGrant grant) {
        var now = now();
        var session = sessionOf(grant).used(now);
        var successor = refreshTokens.successorOf(token);
        return switch (sessions.rotate(session, grant.used(now), RefreshGrant.of(successor, session))) {
            case Sessions.Rotation.Rotated() -> open(session, successor, session.expiresAt(), now);
            case Sessions.Rotation.AlreadyUsed(var current) -> exchange(token, current);
            case Sessions.Rotation.SessionEnded() -> throw new Rejection.InvalidRefreshToken();
        };
    }

    /** The answer to the first exchange was lost, or two exchanges came at once: the same answer again. */
    private OpenSession repeat(RefreshToken token, RefreshGrant grant) {
        var session = sessionOf(grant);
        var successor = refreshTokens.successorOf(token);
        return sessions.findGrant(successor.fingerprint())
                .map(next -> open(session, successor, next.expiresAt(), now()))
                .orElseThrow(Rejection.InvalidRefreshToken::new);
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
