package org.quarknotes.users.domain;

import java.util.Optional;

/** Hashes passwords, slowly on purpose. */
public interface Passwords {
    /**
     * What to keep of a password.
     *
     * @throws Rejection.Overloaded when too many are being hashed already
     */
    PasswordHash hash(Password password);

    /**
     * Compares a password with a hash; without one it takes the same time and says {@link Verdict#WRONG}.
     *
     * @throws Rejection.Overloaded when too many are being hashed already
     */
    Verdict verify(Password password, Optional<PasswordHash> hash);

    /** What a comparison found. */
    enum Verdict {
        RIGHT,
        /** Right, but hashed with less effort than is asked for now: hash it again. */
        RIGHT_AND_OUTDATED,
        WRONG
    }
}
