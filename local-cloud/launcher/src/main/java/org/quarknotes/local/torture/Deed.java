package org.quarknotes.local.torture;

import java.time.Instant;

/**
 * What a person did, and what they were told of it.
 *
 * @param person their id
 * @param began before the first byte was sent
 * @param ended after the last byte of the answer came, or when they gave up; then it may yet take effect
 */
public record Deed(String person, Act act, Outcome outcome, Instant began, Instant ended) {

    /** What was tried. */
    public sealed interface Act {

        /** A new note; one idempotency key for all attempts. The title begins with a word that is this note's alone. */
        record Wrote(String title) implements Act {}

        /** A note, upon the version that was seen; nobody else ever uses this title. */
        record Revised(String note, long based, String title) implements Act {}

        record Shared(String note, String grantee, String role) implements Act {}

        /** Taken back by the owner, or given up by the grantee: whoever did it. */
        record Unshared(String note, String grantee) implements Act {}

        /** A note was asked for, which the person owns. */
        record Looked(String note) implements Act {}

        record MarkedRead(String notification) implements Act {}

        /** Everything, up to the newest that the person had seen: its id. */
        record MarkedAllRead(String newest) implements Act {}
    }

    /** What came of it, as far as the person knows. */
    public sealed interface Outcome {

        /**
         * It took effect.
         *
         * @param note the id of the note that it was about, or empty
         * @param version the note's version afterwards, or 0
         */
        record Acknowledged(int status, String note, long version) implements Outcome {}

        /**
         * It was refused. That does not prove that it had no effect: what a part tries again is refused if the first
         * try took effect and only its answer was lost.
         */
        record Refused(int status, String problem) implements Outcome {}

        /** Nobody answered in time, or the connection broke. */
        record Unanswered(String why) implements Outcome {}
    }

    boolean isAcknowledged() {
        return outcome instanceof Outcome.Acknowledged;
    }

    /** The version that an acknowledgement tells of, else 0. */
    long version() {
        return outcome instanceof Outcome.Acknowledged told ? told.version() : 0;
    }
}
