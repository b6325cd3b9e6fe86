package org.quarknotes.users.domain;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** Buys one more access token and its own successor. Only its owner has it: we keep its {@link Fingerprint}. */
public record RefreshToken(String text) {
    /** 256 bits in base64url without padding. */
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    public RefreshToken {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("a refresh token has 43 characters of base64url");
        }
    }

    /** What a client sent, if it can be a refresh token at all. */
    public static Optional<RefreshToken> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new RefreshToken(text)) : Optional.empty();
    }

    public Fingerprint fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(US_ASCII));
            return new Fingerprint(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Without the token, which belongs into no log. */
    @Override
    public String toString() {
        return "RefreshToken[...]";
    }

    /** The SHA-256 of a token in hexadecimal; enough to recognise it, useless to a thief. */
    public record Fingerprint(String hex) {}
}
