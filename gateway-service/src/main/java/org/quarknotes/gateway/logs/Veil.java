package org.quarknotes.gateway.logs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Tells one person or address from another in a log, without saying which. Names veiled by one veil can be compared, those of
 * two cannot.
 */
final class Veil {
    private final byte[] salt = new byte[16];

    Veil(SecureRandom random) {
        random.nextBytes(salt);
    }

    /** Twelve hexadecimal digits. */
    String over(String name) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return HexFormat.of().formatHex(digest.digest(name.getBytes(UTF_8)), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
