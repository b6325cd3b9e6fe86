package org.quarknotes.users.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Buys one more access token and its own successor. Only its owner has it: we keep its {@link Fingerprint}.
 *
 * @param text base64url without padding of 16 bytes of user id, 16 of session id, and 32 of secret
 */
public record RefreshToken(String text) {
    private static final Pattern FORM = Pattern.compile(OwnedSecret.FORM);

    public RefreshToken {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("a refresh token has 86 characters of base64url");
        }
    }

    /** A token of this session. */
    public static RefreshToken of(UserId owner, SessionId session, byte[] secret) {
        return new RefreshToken(OwnedSecret.text(owner, session.value(), secret));
    }

    /** What a client sent, if it can be a refresh token at all. */
    public static Optional<RefreshToken> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new RefreshToken(text)) : Optional.empty();
    }

    public UserId owner() {
        return OwnedSecret.owner(text);
    }

    public SessionId session() {
        return new SessionId(OwnedSecret.id(text));
    }

    public Fingerprint fingerprint() {
        return new Fingerprint(OwnedSecret.fingerprint(text));
    }

    /** Without the token, which belongs into no log. */
    @Override
    public String toString() {
        return "RefreshToken[...]";
    }

    /** The SHA-256 of a token in hexadecimal; enough to recognise it, useless to a thief. */
    public record Fingerprint(String hex) {}
}
