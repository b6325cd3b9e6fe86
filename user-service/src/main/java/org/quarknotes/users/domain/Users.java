package org.quarknotes.users.domain;

import java.util.Optional;

/** Everybody who is registered. An e-mail address belongs to one person at most, whatever its case. */
public interface Users {
    /** Adds a person with a credential, both or neither. */
    Addition add(Profile profile, PasswordHash hash, Deed deed);

    Optional<Profile> find(UserId id);

    /** The person with this address. */
    Optional<Profile> find(Email email);

    /** The credential of the person with this address; takes as long when there is none. */
    Optional<Credential> credentialOf(Email email);

    Optional<Credential> credentialOf(UserId id);

    /** Replaces the hash unless it has changed since it was read; then nothing happens. */
    void rehash(Credential read, PasswordHash hash);

    /** Replaces a profile as it was read by another of the next version; a new address must be nobody else's. */
    Update update(Profile read, Profile next, Deed deed);

    /**
     * Replaces a credential as it was read by one of the next epoch, so that all sessions end but the one that is kept.
     *
     * @param kept the session that goes on, if one does
     */
    Renewal renew(Credential read, Credential next, Optional<Session> kept, Deed deed);

    /** Disables the account, as {@link #update} and {@link #renew} in one. */
    Update disable(Profile read, Profile next, Deed deed);

    /** Removes the person: address and credential at once, whatever else there is soon after. */
    Update remove(Profile read, Deed deed);

    /** Makes the person with this address an administrator, as {@link #update}; only the first who has it. */
    Appointment appoint(Profile read, Profile admin, Deed deed);

    /**
     * Everybody, in no order that means anything.
     *
     * @param limit how many at most, 1 to 100
     * @throws InvalidCursor when the cursor was altered, or given for something else
     */
    Page<Profile> all(int limit, Optional<String> cursor);

    /** What became of {@link #add}. */
    sealed interface Addition {
        record Added() implements Addition {}

        /** Somebody has the address already. */
        record EmailTaken() implements Addition {}
    }

    /** What became of a change to a profile. */
    enum Update {
        DONE,
        EMAIL_TAKEN,
        /** The profile has changed since it was read. */
        STALE
    }

    /** What became of a change to a credential. */
    enum Renewal {
        DONE,
        /** The credential has changed since it was read, or the session that was to go on has ended. */
        STALE
    }

    /** What became of {@link #appoint}. */
    enum Appointment {
        DONE,
        /** Somebody else was made an administrator because of this address. */
        APPOINTED_BEFORE,
        /** The profile has changed since it was read. */
        STALE
    }
}
