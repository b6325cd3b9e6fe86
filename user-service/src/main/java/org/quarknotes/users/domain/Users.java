package org.quarknotes.users.domain;

import java.util.Optional;

/** Everybody who is registered. An e-mail address belongs to one person at most, whatever its case. */
public interface Users {
    /** Adds a person with a credential, both or neither. */
    Addition add(Profile profile, PasswordHash hash);

    Optional<Profile> find(UserId id);

    /** The credential of the person with this address; takes as long when there is none. */
    Optional<Credential> credentialOf(Email email);

    /** Replaces the hash unless it has changed since it was read; then nothing happens. */
    void rehash(Credential read, PasswordHash hash);

    /** What became of {@link #add}. */
    sealed interface Addition {
        record Added() implements Addition {}

        /** Somebody has the address already. */
        record EmailTaken() implements Addition {}
    }
}
