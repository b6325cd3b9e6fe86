package org.quarknotes.users.tokens;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** With what tokens are made. Keys are RSA of at least 2048 bits, in PEM, and lie in a folder or in the settings. */
@ConfigMapping(prefix = "quarknotes.users")
interface SigningSettings {
    /**
     * A folder with {@code current.pem}, a private key (PKCS#8), and perhaps {@code next.pem} and {@code previous.pem}, private or
     * public. It is looked at every ten seconds.
     */
    Optional<Path> signingKeys();

    /** The text of the private key that signs, where there is no folder. */
    Optional<String> signingKeyCurrent();

    /** The text of the key that will sign after a change of keys, private or public. */
    Optional<String> signingKeyNext();

    /** The text of the key that signed before, private or public. */
    Optional<String> signingKeyPrevious();

    /** At least 32 characters, the same in all replicas; under another one no refresh can be repeated. */
    String secret();
}
