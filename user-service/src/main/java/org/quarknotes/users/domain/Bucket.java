package org.quarknotes.users.domain;

/**
 * Guesses that are counted together, because one party makes them or one thing is guessed.
 *
 * @param subject tells of a person or an address; to be kept as a pseudonym only
 */
public record Bucket(Kind kind, String subject) {
    /** What is guessed, and from where. */
    public enum Kind {
        /** The password of one account, whether it exists or not, from anywhere that is not familiar. */
        ACCOUNT,
        /** The password of one account from one address at which its owner has signed in lately. */
        FAMILIAR,
        /** Passwords of whatever accounts from one address. */
        ADDRESS,
        /** The password of somebody who is signed in, in one session. */
        SESSION
    }

    static Bucket ofStrangers(Email email) {
        return new Bucket(Kind.ACCOUNT, email.folded());
    }

    /** An e-mail address has no space, so the subject is clear. */
    static Bucket ofFamiliar(Email email, ClientAddress address) {
        return new Bucket(Kind.FAMILIAR, email.folded() + " " + address.network());
    }

    static Bucket of(ClientAddress address) {
        return new Bucket(Kind.ADDRESS, address.network());
    }

    /** Of the session, or of the person where there is none. */
    static Bucket of(Caller caller) {
        return new Bucket(
                Kind.SESSION, caller.session().map(SessionId::toString).orElseGet(caller.id()::toString));
    }

    /** Without its subject, which belongs into no log. */
    @Override
    public String toString() {
        return "Bucket[" + kind + "]";
    }
}
