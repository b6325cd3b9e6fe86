package org.quarknotes.users.domain;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the owner of an API key sends with each request. Nobody else has it: we keep its {@link Fingerprint}. The checksum
 * is no secret: it lets a slip of the keyboard be seen without a look into the table, and scanners tell a leaked key from
 * chance.
 *
 * @param text {@code qn_}, base64url without padding of 16 bytes of user id, 16 of key id and 32 of secret, {@code _}, and
 *     the first three bytes of the SHA-256 of what stands between, in hexadecimal
 */
public record ApiKeyText(String text) {
    private static final String PREFIX = "qn_";
    private static final int CHECKSUM = 6;
    private static final Pattern FORM = Pattern.compile(PREFIX + "(" + OwnedSecret.FORM + ")_([0-9a-f]{6})");

    public ApiKeyText {
        if (!fits(text)) {
            throw new IllegalArgumentException("an API key has 86 characters of base64url and a checksum");
        }
    }

    static ApiKeyText of(UserId owner, ApiKeyId id, byte[] secret) {
        var core = OwnedSecret.text(owner, id.value(), secret);
        return new ApiKeyText(PREFIX + core + "_" + checksum(core));
    }

    /** What a client sent, if it can be an API key at all. */
    public static Optional<ApiKeyText> parse(String text) {
        return fits(text) ? Optional.of(new ApiKeyText(text)) : Optional.empty();
    }

    UserId owner() {
        return OwnedSecret.owner(core());
    }

    ApiKeyId id() {
        return new ApiKeyId(OwnedSecret.id(core()));
    }

    Fingerprint fingerprint() {
        return new Fingerprint(OwnedSecret.fingerprint(core()));
    }

    private String core() {
        return text.substring(PREFIX.length(), text.length() - 1 - CHECKSUM);
    }

    private static boolean fits(String text) {
        var parts = FORM.matcher(text);
        return parts.matches() && parts.group(2).equals(checksum(parts.group(1)));
    }

    private static String checksum(String core) {
        return OwnedSecret.fingerprint(core).substring(0, CHECKSUM);
    }

    /** Without the key, which belongs into no log. */
    @Override
    public String toString() {
        return "ApiKeyText[...]";
    }

    /** The SHA-256 of a key's 86 characters in hexadecimal; enough to recognise it, useless to a thief. */
    public record Fingerprint(String hex) {
        /** Takes as long wherever the first difference is. */
        boolean isOf(ApiKeyText shown) {
            return MessageDigest.isEqual(
                    hex.getBytes(US_ASCII), shown.fingerprint().hex().getBytes(US_ASCII));
        }
    }
}
