package org.quarknotes.users.tokens;

import io.quarkus.runtime.LaunchMode;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/** Where the configuration says that the signing keys are; or a key for trying things out. */
final class ConfiguredSigningKeys {
    private ConfiguredSigningKeys() {}

    @Produces
    @Singleton
    static SigningKeys keys(SigningSettings settings, Clock clock) {
        return keys(settings, clock, LaunchMode.current());
    }

    /** @throws UnusableSigningKeys when they cannot be used, or there are none and people's tokens hang on it */
    static SigningKeys keys(SigningSettings settings, Clock clock, LaunchMode mode) {
        var inline = inline(settings);
        if (settings.signingKeys().isPresent() && inline.isPresent()) {
            throw new UnusableSigningKeys("Signing keys are configured twice: leave out quarknotes.users.signing-keys,"
                    + " or quarknotes.users.signing-key-current, -next and -previous.");
        }
        if (settings.signingKeys().isPresent()) {
            return new SigningKeyFolder(settings.signingKeys().get(), clock);
        }
        if (inline.isEmpty() && !mode.isDevOrTest()) {
            throw new UnusableSigningKeys(
                    "There is no key to sign access tokens with: set quarknotes.users.signing-keys"
                            + " (QUARKNOTES_USERS_SIGNING_KEYS) to a folder with current.pem, an RSA private key, or"
                            + " quarknotes.users.signing-key-current (QUARKNOTES_USERS_SIGNING_KEY_CURRENT) to the key itself."
                            + " Make one with: openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048");
        }
        var keys = inline.map(SigningKeySet::of).orElseGet(() -> SigningKeySet.of(SigningKey.generate()));
        return () -> keys;
    }

    private static Optional<SigningKeyTexts> inline(SigningSettings settings) {
        var next = settings.signingKeyNext().map(pem -> inline("next", pem));
        var previous = settings.signingKeyPrevious().map(pem -> inline("previous", pem));
        if (settings.signingKeyCurrent().isEmpty() && (next.isPresent() || previous.isPresent())) {
            throw new UnusableSigningKeys("quarknotes.users.signing-key-next and -previous do not sign: set"
                    + " quarknotes.users.signing-key-current (QUARKNOTES_USERS_SIGNING_KEY_CURRENT), too.");
        }
        return settings.signingKeyCurrent().map(pem -> new SigningKeyTexts(inline("current", pem), next, previous));
    }

    /** Where line breaks cannot be written, people write them as two characters. */
    private static SigningKeyText inline(String place, String pem) {
        return new SigningKeyText("quarknotes.users.signing-key-" + place, pem.replace("\\n", "\n"));
    }
}
