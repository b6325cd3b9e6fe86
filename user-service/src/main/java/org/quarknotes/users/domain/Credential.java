package org.quarknotes.users.domain;

/**
 * By what a person is recognised.
 *
 * @param epoch rises when all sessions are to end at once; a session of a former epoch has ended, whether or not it has
 *     been removed yet
 */
public record Credential(UserId owner, PasswordHash hash, long epoch) {
    static final long FIRST_EPOCH = 1;

    Credential with(PasswordHash newHash) {
        return new Credential(owner, newHash, epoch);
    }

    /** The same password, but all sessions are over. */
    Credential inNextEpoch() {
        return new Credential(owner, hash, epoch + 1);
    }
}
