package org.quarknotes.users.memory;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.quarknotes.users.domain.AccessToken;
import org.quarknotes.users.domain.AccessTokens;
import org.quarknotes.users.domain.ApiKey;
import org.quarknotes.users.domain.Profile;
import org.quarknotes.users.domain.RefreshToken;
import org.quarknotes.users.domain.RefreshTokens;
import org.quarknotes.users.domain.SessionId;
import org.quarknotes.users.domain.UserId;

/** Tokens that anybody could forge: access tokens are readable, and each refresh token names its successor. */
public final class PlainTokens implements AccessTokens, RefreshTokens {
    private final AtomicLong last = new AtomicLong();

    @Override
    public AccessToken issue(Profile profile, SessionId session) {
        return new AccessToken(profile.id() + " in " + session, Duration.ofMinutes(10));
    }

    @Override
    public AccessToken issue(Profile owner, ApiKey key, Duration lifetime) {
        return new AccessToken(
                owner.id() + " by " + key.id() + " for " + key.scopes().claim(), lifetime);
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
    public RefreshToken first(UserId owner, SessionId session) {
        return RefreshToken.of(
                owner,
                session,
                ByteBuffer.allocate(32).putLong(last.incrementAndGet()).array());
    }

    @Override
    public RefreshToken successorOf(RefreshToken token) {
        var bytes = Base64.getUrlDecoder().decode(token.text());
        bytes[bytes.length - 1]++;
        return new RefreshToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }
}
