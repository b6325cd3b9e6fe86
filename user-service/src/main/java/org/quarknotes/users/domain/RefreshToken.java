package org.quarknotes.users.domain;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Buys one more access token and its own successor. Only its owner has it: we keep its {@link Fingerprint}. It says whose
 * it is and of which session, so that it is found in that person's partition, and holds 256 bits that nobody can guess.
 *
 * @param text base64url without padding of 16 bytes of user id, 16 of session id, and 32 of secret
 */
public record RefreshToken(String text) {
    private static final int ID_BYTES = 16;
    private static final int SECRET_BYTES = 32;

    /** 64 bytes; the last character holds two bits, so that each token has one spelling. */
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{85}[AQgw]");

    public RefreshToken {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("a refresh token has 86 characters of base64url");
        }
    }

    /** A token of this session. */
    public static RefreshToken of(UserId owner, SessionId session, byte[] secret) {
        if (secret.length != SECRET_BYTES) {
            throw new IllegalArgumentException("a refresh token has a secret of 32 bytes");
        }
        var bytes = ByteBuffer.allocate(2 * ID_BYTES + SECRET_BYTES);
        put(bytes, owner.value());
        put(bytes, session.value());
        bytes.put(secret);
        return new RefreshToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array()));
    }

    /** What a client sent, if it can be a refresh token at all. */
    public static Optional<RefreshToken> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new RefreshToken(text)) : Optional.empty();
    }

    public UserId owner() {
        return new UserId(id(0));
    }

    public SessionId session() {
        return new SessionId(id(ID_BYTES));
    }

    public Fingerprint fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(US_ASCII));
            return new Fingerprint(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void put(ByteBuffer bytes, UUID id) {
        bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private UUID id(int position) {
        var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text)).position(position);
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    /** Without the token, which belongs into no log. */
    @Override
    public String toString() {
        return "RefreshToken[...]";
    }

    /** The SHA-256 of a token in hexadecimal; enough to recognise it, useless to a thief. */
    public record Fingerprint(String hex) {}
}
