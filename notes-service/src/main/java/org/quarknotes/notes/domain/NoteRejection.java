package org.quarknotes.notes.domain;

import java.util.Locale;

/** Why something cannot be done with a note. Thrown, because every caller answers with an error. */
public abstract sealed class NoteRejection extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private NoteRejection(String message) {
        super(message, null, false, false);
    }

    /** There is none, or the caller may not know of it; the two look the same on purpose. */
    public static final class NoSuchNote extends NoteRejection {
        private static final long serialVersionUID = 1L;

        public NoSuchNote() {
            super("There is no such note.");
        }
    }

    /** The caller has not seen the version that is about to be changed. */
    public static final class StaleVersion extends NoteRejection {
        private static final long serialVersionUID = 1L;

        StaleVersion() {
            super("The note has changed since you read it.");
        }
    }

    /** The note is in the trash. */
    public static final class Trashed extends NoteRejection {
        private static final long serialVersionUID = 1L;

        Trashed() {
            super("The note is in the trash; it can only be restored or deleted.");
        }
    }

    /** The caller may see the note, but not do this with it. */
    public static final class RoleTooLow extends NoteRejection {
        private static final long serialVersionUID = 1L;

        RoleTooLow(Role role) {
            super("As " + role.name().toLowerCase(Locale.ROOT) + " of this note you may not do this.");
        }
    }

    /** Nobody has this id. */
    public static final class NoSuchUser extends NoteRejection {
        private static final long serialVersionUID = 1L;

        public NoSuchUser() {
            super("There is no user with this id.");
        }
    }

    /** Owners have their notes already. */
    public static final class SharedWithOneself extends NoteRejection {
        private static final long serialVersionUID = 1L;

        SharedWithOneself() {
            super("cannot be yourself");
        }
    }

    /** The cursor was altered, or given to somebody else or for another listing. */
    public static final class InvalidCursor extends NoteRejection {
        private static final long serialVersionUID = 1L;

        public InvalidCursor() {
            super("The cursor is not valid for this list.");
        }
    }

    /** The note has no former state of this number. */
    public static final class NoSuchVersion extends NoteRejection {
        private static final long serialVersionUID = 1L;

        public NoSuchVersion() {
            super("The note has no former version of this number.");
        }
    }

    /** The note is not shared with this person. */
    public static final class NoSuchGrant extends NoteRejection {
        private static final long serialVersionUID = 1L;

        public NoSuchGrant() {
            super("The note is not shared with this user.");
        }
    }

    /** The key was used before, for a request that asked for something else. */
    public static final class KeyReused extends NoteRejection {
        private static final long serialVersionUID = 1L;

        KeyReused() {
            super("The key was sent before, with another request.");
        }
    }

    /** The first request with this key has not ended yet. */
    public static final class RequestInProgress extends NoteRejection {
        private static final long serialVersionUID = 1L;

        RequestInProgress() {
            super("The first request with this key is still running.");
        }
    }

    /** One operation of a batch cannot be done, so none was. */
    public static final class BatchFailed extends NoteRejection {
        private static final long serialVersionUID = 1L;

        private final int position;
        private final NoteRejection why;

        BatchFailed(int position, NoteRejection why) {
            super("Nothing was done, because of one operation.");
            this.position = position;
            this.why = why;
        }

        /** Which operation, counted from 0. */
        public int position() {
            return position;
        }

        /** What it alone would have been refused for. */
        public NoteRejection why() {
            return why;
        }
    }
}
