package org.quarknotes.users.tokens;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.quarknotes.users.domain.RefreshToken;
import org.quarknotes.users.domain.RefreshTokens;
import org.quarknotes.users.domain.SessionId;
import org.quarknotes.users.domain.UserId;

/**
 * The secret of a session's first token is random; that of each successor is the HMAC-SHA256 of its predecessor under
 * ours. So two exchanges of one token give the same successor without being told of each other, and nobody without our
 * secret can compute it. The key is derived from it for this purpose alone. Made at start, so that a secret that is too
 * short stops it.
 */
@Startup
@ApplicationScoped
class DerivedRefreshTokens implements RefreshTokens {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String PURPOSE = "quarknotes refresh token successor";
    private static final int SHORTEST_SECRET = 32;
    private static final int SECRET_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;

    DerivedRefreshTokens(SigningSettings settings) {
        if (settings.secret().length() < SHORTEST_SECRET) {
            throw new IllegalStateException(
                    "quarknotes.users.secret (QUARKNOTES_USERS_SECRET) must have at least 32 characters");
        }
        var secret = new SecretKeySpec(settings.secret().getBytes(UTF_8), ALGORITHM);
        key = new SecretKeySpec(hmac(secret, PURPOSE.getBytes(UTF_8)), ALGORITHM);
    }

    @Override
    public RefreshToken first(UserId owner, SessionId session) {
        var secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return RefreshToken.of(owner, session, secret);
    }

    @Override
    public RefreshToken successorOf(RefreshToken token) {
        return RefreshToken.of(
                token.owner(), token.session(), hmac(key, token.text().getBytes(US_ASCII)));
    }

    private static byte[] hmac(SecretKeySpec key, byte[] message) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
