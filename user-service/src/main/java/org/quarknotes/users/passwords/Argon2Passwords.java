package org.quarknotes.users.passwords;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Optional;
import org.quarknotes.users.domain.Password;
import org.quarknotes.users.domain.PasswordHash;
import org.quarknotes.users.domain.Passwords;

/**
 * Argon2id with the parameters that OWASP recommends. Made at start, so that more hashes at once than fit into the heap
 * stop it.
 *
 * @see <a href="https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html#argon2id">OWASP</a>
 */
@Startup
@ApplicationScoped
class Argon2Passwords implements Passwords {
    static final Argon2Hash.Effort EFFORT = new Argon2Hash.Effort(19_456, 2, 1);
    private static final int SALT_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final HashingQueue queue;

    /** Compared with when there is no account, so that the answer takes the same time. */
    private final Argon2Hash nobodys;

    Argon2Passwords(HashingSettings settings) {
        queue = new HashingQueue(HashingRoom.ofThisMachine().atOnce(settings.atOnce()), settings.waiting());
        nobodys = new Argon2Hash(EFFORT, salt(), new byte[32]);
    }

    @Override
    public PasswordHash hash(Password password) {
        return queue.run(() -> Argon2Hash.of(password, salt(), EFFORT).encode());
    }

    @Override
    public Verdict verify(Password password, Optional<PasswordHash> hash) {
        var stored = hash.flatMap(Argon2Hash::parse).orElse(nobodys);
        if (!queue.run(() -> stored.matches(password))) {
            return Verdict.WRONG;
        }
        return isOutdated(stored.effort()) ? Verdict.RIGHT_AND_OUTDATED : Verdict.RIGHT;
    }

    private static boolean isOutdated(Argon2Hash.Effort effort) {
        return effort.kibibytes() < EFFORT.kibibytes() || effort.passes() < EFFORT.passes();
    }

    private byte[] salt() {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return salt;
    }

    @PreDestroy
    void stop() {
        queue.close();
    }
}
