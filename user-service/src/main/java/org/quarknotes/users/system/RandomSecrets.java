package org.quarknotes.users.system;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import org.quarknotes.users.domain.Secrets;

/** Secrets from the machine's own source of randomness. */
@ApplicationScoped
class RandomSecrets implements Secrets {
    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    @Override
    public byte[] next() {
        var secret = new byte[BYTES];
        random.nextBytes(secret);
        return secret;
    }
}
