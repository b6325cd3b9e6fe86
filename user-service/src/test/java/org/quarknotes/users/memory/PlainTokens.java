package org.quarknotes.users.memory;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.quarknotes.users.domain.AccessToken;
import org.quarknotes.users.domain.AccessTokens;
import org.quarknotes.users.domain.Profile;
import org.quarknotes.users.domain.RefreshToken;
import org.quarknotes.users.domain.RefreshTokens;
import org.quarknotes.users.domain.SessionId;

/** Tokens that anybody could forge: access tokens are readable, and each refresh token names its successor. */
public final class PlainTokens implements AccessTokens, RefreshTokens {
    private final AtomicLong last = new AtomicLong();

    @Override
    public AccessToken issue(Profile profile, SessionId session) {
        return new AccessToken(profile.id() + " in " + session, Duration.ofMinutes(10));
    }

    @Override
    public String issuer() {
        return "https://issuer.example";
    }

    @Override
    public List<VerificationKey> verificationKeys() {
        return List.of();
    }

    @Override
    public RefreshToken fresh() {
        return new RefreshToken("%042dA".formatted(last.incrementAndGet()));
    }

    @Override
    public RefreshToken successorOf(RefreshToken token) {
        var generation = (char) (token.text().charAt(42) + 1);
        return new RefreshToken(token.text().substring(0, 42) + generation);
    }
}
