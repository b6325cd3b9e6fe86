package org.quarknotes.users.memory;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.quarknotes.users.domain.Password;
import org.quarknotes.users.domain.PasswordHash;
import org.quarknotes.users.domain.Passwords;

/** Keeps passwords readable, behind a mark of the effort that was in force. */
public final class QuickPasswords implements Passwords {
    private final AtomicInteger compared = new AtomicInteger();
    private volatile int effort = 1;

    public void raiseEffort() {
        effort = 2;
    }

    /** How many passwords were compared. */
    public int compared() {
        return compared.get();
    }

    @Override
    public PasswordHash hash(Password password) {
        return new PasswordHash(effort + ":" + password.text());
    }

    @Override
    public Verdict verify(Password password, Optional<PasswordHash> hash) {
        compared.incrementAndGet();
        var encoded = hash.map(PasswordHash::encoded).orElse("0:");
        if (!encoded.substring(2).equals(password.text())) {
            return Verdict.WRONG;
        }
        return encoded.startsWith(effort + ":") ? Verdict.RIGHT : Verdict.RIGHT_AND_OUTDATED;
    }
}
