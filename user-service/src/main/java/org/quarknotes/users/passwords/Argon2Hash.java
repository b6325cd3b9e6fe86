package org.quarknotes.users.passwords;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.quarknotes.users.domain.Password;
import org.quarknotes.users.domain.PasswordHash;

/**
 * An Argon2id hash (RFC 9106) and all that is needed to compute it again.
 *
 * @see <a href="https://github.com/P-H-C/phc-string-format/blob/master/phc-sf-spec.md">PHC string format</a>
 */
final class Argon2Hash {
    private static final int HASH_BYTES = 32;

    /** Nothing of ours ever took more; what would take the whole heap is no hash of ours. */
    private static final int MOST_KIBIBYTES = 64 * 1024;

    private static final Pattern PHC = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,2}),p=(\\d{1,2})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    private final Effort effort;
    private final byte[] salt;
    private final byte[] hash;

    Argon2Hash(Effort effort, byte[] salt, byte[] hash) {
        this.effort = effort;
        this.salt = salt;
        this.hash = hash;
    }

    /**
     * What a hash costs.
     *
     * @param kibibytes of memory
     * @param passes over that memory
     * @param lanes that could be computed in parallel
     */
    record Effort(int kibibytes, int passes, int lanes) {}

    static Argon2Hash of(Password password, byte[] salt, Effort effort) {
        var parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(effort.kibibytes())
                .withIterations(effort.passes())
                .withParallelism(effort.lanes())
                .withSalt(salt)
                .build();
        var generator = new Argon2BytesGenerator();
        generator.init(parameters);
        var hash = new byte[HASH_BYTES];
        generator.generateBytes(password.text().getBytes(UTF_8), hash);
        return new Argon2Hash(effort, salt, hash);
    }

    static Optional<Argon2Hash> parse(PasswordHash stored) {
        var parts = PHC.matcher(stored.encoded());
        if (!parts.matches()) {
            return Optional.empty();
        }
        var effort = new Effort(
                Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
        if (effort.kibibytes() > MOST_KIBIBYTES) {
            return Optional.empty();
        }
        var base64 = Base64.getDecoder();
        return Optional.of(new Argon2Hash(effort, base64.decode(parts.group(4)), base64.decode(parts.group(5))));
    }

    Effort effort() {
        return effort;
    }

    boolean matches(Password password) {
        return MessageDigest.isEqual(hash, of(password, salt, effort).hash);
    }

    PasswordHash encode() {
        var base64 = Base64.getEncoder().withoutPadding();
        return new PasswordHash("$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(
                        effort.kibibytes(),
                        effort.passes(),
                        effort.lanes(),
                        base64.encodeToString(salt),
                        base64.encodeToString(hash)));
    }
}
