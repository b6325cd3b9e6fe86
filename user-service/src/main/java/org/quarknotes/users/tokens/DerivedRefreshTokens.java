package org.quarknotes.users.tokens;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.quarknotes.users.domain.RefreshToken;
import org.quarknotes.users.domain.RefreshTokens;

/**
 * The first token of a session is random; each successor is the HMAC-SHA256 of its predecessor under our secret. So two
 * exchanges of one token give the same successor without being told of each other, and nobody without the secret can
 * compute it. Their key is derived from the secret for this purpose alone. Made at start, so that a secret that is too
 * short stops it.
 */
@Startup
@ApplicationScoped
class DerivedRefreshTokens implements RefreshTokens {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String PURPOSE = "quarknotes refresh token successor";
    private static final int SHORTEST_SECRET = 32;
    private static final int TOKEN_BYTES = 32;

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
    public RefreshToken fresh() {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return encode(bytes);
    }

    @Override
    public RefreshToken successorOf(RefreshToken token) {
        return encode(hmac(key, token.text().getBytes(US_ASCII)));
    }

    private static RefreshToken encode(byte[] bytes) {
        return new RefreshToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
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
