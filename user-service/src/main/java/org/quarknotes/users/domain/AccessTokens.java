package org.quarknotes.users.domain;

import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.List;

/** Signs access tokens, and tells the world by which keys to verify them. */
public interface AccessTokens {
    /** A token with every scope for this person's session. */
    AccessToken issue(Profile profile, SessionId session);

    /** A token with the key's scopes for its owner, of no session and no group. */
    AccessToken issue(Profile owner, ApiKey key, Duration lifetime);

    /** The address in whose name tokens are issued. */
    String issuer();

    List<VerificationKey> verificationKeys();

    /**
     * The public half of a signing key.
     *
     * @param id the {@code kid} of the tokens that it verifies
     */
    record VerificationKey(String id, RSAPublicKey key) {}
}
