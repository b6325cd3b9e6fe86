package org.quarknotes.notes.domain;

/** One step in the life of one note, with the event that tells of it. */
public sealed interface Change {
    NoteEvent event();

    /** The note as the step leaves it, or as it last was. */
    Note result();

    /** A note that was not there. */
    record Added(Note note, NoteEvent event) implements Change {
        @Override
        public Note result() {
            return note;
        }
    }

    /** The next version of a note in place of the former, which is kept as a version. */
    record Replaced(Note former, Note next, NoteEvent event) implements Change {
        public Replaced {
            if (!next.id().equals(former.id()) || next.version() != former.version() + 1) {
                throw new IllegalArgumentException("must be the next version of the same note");
            }
        }

        @Override
        public Note result() {
            return next;
        }
    }

    /** No note any more, nor its versions and grants. */
    record Removed(Note last, NoteEvent event) implements Change {
        @Override
        public Note result() {
            return last;
        }
    }
}
