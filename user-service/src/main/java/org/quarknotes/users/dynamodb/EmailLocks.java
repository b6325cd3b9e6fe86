package org.quarknotes.users.dynamodb;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.quarknotes.users.domain.Email;
import org.quarknotes.users.domain.UserId;

/** Makes the locks that keep addresses unique. A key of the table thus tells nobody an address. */
final class EmailLocks {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String PURPOSE = "quarknotes e-mail lock:";
    private static final int SHORTEST_SECRET = 32;

    private final SecretKeySpec key;

    EmailLocks(String secret) {
        if (secret.length() < SHORTEST_SECRET) {
            throw new IllegalStateException(
                    "quarknotes.users.secret (QUARKNOTES_USERS_SECRET) must have at least 32 characters");
        }
        key = new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM);
    }

    EmailLock lock(Email email, UserId owner) {
        return new EmailLock(hmac(email), owner);
    }

    /** HMAC-SHA256 of the folded address, in hexadecimal. */
    String hmac(Email email) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal((PURPOSE + email.folded()).getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    /** An address is taken, and by whom. */
    record EmailLock(String hmac, UserId owner) {}
}
