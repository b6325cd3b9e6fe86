package org.quarknotes.users.tokens;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** With what tokens are made. */
@ConfigMapping(prefix = "quarknotes.users")
interface SigningSettings {
    /** A PEM file with an RSA private key (PKCS#8) of at least 2048 bits. */
    Optional<Path> signingKey();

    /** At least 32 characters, the same in all replicas; under another one no refresh can be repeated. */
    String secret();
}
