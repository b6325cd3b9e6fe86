package org.quarknotes.tokens;

import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * How an API key is written: {@code qn_}, 64 bytes in base64url, {@code _}, and the first three bytes of the SHA-256 of
 * those 86 characters in hexadecimal. The checksum is no secret: it lets a slip of the keyboard be seen without asking
 * anybody, and scanners tell a leaked key from chance.
 */
final class ApiKeyForm {
    /** 64 bytes leave four bits of the last character unused; they must be 0, so that a key has one spelling. */
    private static final Pattern FORM = Pattern.compile("qn_([A-Za-z0-9_-]{85}[AQgw])_([0-9a-f]{6})");

    private ApiKeyForm() {}

    static boolean fits(String key) {
        var parts = FORM.matcher(key);
        return parts.matches() && parts.group(2).equals(checksum(parts.group(1)));
    }

    private static String checksum(String secret) {
        return HexFormat.of().formatHex(Fingerprint.sha256(secret), 0, 3);
    }
}
