package org.quarknotes.users.domain;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;

/**
 * The form of secrets that we give out: 64 bytes as 86 characters of base64url. It says whose it is and what it is for, so
 * that it is found in that person's partition, and holds 256 bits that nobody can guess.
 */
final class OwnedSecret {
    /** The last character holds two bits, so that each secret has one spelling. */
    static final String FORM = "[A-Za-z0-9_-]{85}[AQgw]";

    private static final int ID_BYTES = 16;
    private static final int SECRET_BYTES = 32;

    private OwnedSecret() {}

    /** @param id of what it is for */
    static String text(UserId owner, UUID id, byte[] secret) {
        if (secret.length != SECRET_BYTES) {
            throw new IllegalArgumentException("a secret has 32 bytes");
        }
        var bytes = ByteBuffer.allocate(2 * ID_BYTES + SECRET_BYTES);
        put(bytes, owner.value());
        put(bytes, id);
        bytes.put(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    static UserId owner(String text) {
        return new UserId(uuid(text, 0));
    }

    /** The id of what it is for. */
    static UUID id(String text) {
        return uuid(text, ID_BYTES);
    }

    /** Its SHA-256 in hexadecimal: enough to recognise it, useless to a thief. */
    static String fingerprint(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void put(ByteBuffer bytes, UUID id) {
        bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private static UUID uuid(String text, int position) {
        var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text)).position(position);
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
