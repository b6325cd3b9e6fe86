package org.quarknotes.users.dynamodb;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.quarknotes.users.domain.Bucket;
import org.quarknotes.users.domain.ClientAddress;
import org.quarknotes.users.domain.ClientName;
import org.quarknotes.users.domain.Email;
import org.quarknotes.users.domain.UserId;

/**
 * What stands for a person, or for something that tells of one, where the thing itself must not stand: an HMAC-SHA256 in
 * hexadecimal under our secret. Nobody without the secret can tell whose it is, not even by trying all addresses.
 */
final class Pseudonyms {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST_SECRET = 32;

    private final SecretKeySpec key;

    Pseudonyms(String secret) {
        if (secret.length() < SHORTEST_SECRET) {
            throw new IllegalStateException(
                    "quarknotes.users.secret (QUARKNOTES_USERS_SECRET) must have at least 32 characters");
        }
        key = new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM);
    }

    /** The same for all spellings of an address that differ in case. */
    String of(Email email) {
        return hmac("e-mail lock", email.folded());
    }

    String of(UserId person) {
        return hmac("audit", person.toString());
    }

    String of(Bucket bucket) {
        return hmac("guesses " + bucket.kind(), bucket.subject());
    }

    /** Another one for each person, so that nobody can tell from the table who live together. */
    String familiar(UserId person, ClientAddress address) {
        return hmac("familiar address", person + " " + address.network());
    }

    String familiar(UserId person, ClientName client) {
        return hmac("familiar client", person + " " + client.text());
    }

    /** @param purpose so that what stands for a thing in one place cannot be recognised in another */
    String hmac(String purpose, String text) {
        return HexFormat.of().formatHex(bytes(purpose, text));
    }

    /**
     * An id behind a pad that is made of a text: nobody sees it who has not got our secret and that text. Veiled twice, it
     * is there again.
     *
     * @param text different for each id that is veiled for one purpose, or two of them would give each other away
     */
    UUID veiled(UUID id, String purpose, String text) {
        var pad = ByteBuffer.wrap(bytes(purpose, text));
        return new UUID(id.getMostSignificantBits() ^ pad.getLong(), id.getLeastSignificantBits() ^ pad.getLong());
    }

    private byte[] bytes(String purpose, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(("quarknotes " + purpose + ":" + text).getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
