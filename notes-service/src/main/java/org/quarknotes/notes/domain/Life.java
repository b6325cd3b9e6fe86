package org.quarknotes.notes.domain;

import java.time.Duration;
import java.time.Instant;

/** Where a note is in its life: kept on a shelf, or in the trash from where it comes back to that shelf. */
public sealed interface Life {
    /** How long a note stays in the trash. */
    Duration IN_THE_TRASH = Duration.ofDays(30);

    /** The same as one word. */
    NoteState state();

    /** The shelf it lies on, or from which it was thrown away. */
    Shelf shelf();

    /** Not thrown away. */
    record Kept(Shelf shelf) implements Life {
        @Override
        public NoteState state() {
            return switch (shelf) {
                case ACTIVE -> NoteState.ACTIVE;
                case ARCHIVED -> NoteState.ARCHIVED;
            };
        }
    }

    /**
     * Thrown away.
     *
     * @param shelf from where, and whereto it is restored
     * @param purgeAt from then on it counts as gone, whether or not it has been removed by then
     */
    record Trashed(Shelf shelf, Instant purgeAt) implements Life {
        @Override
        public NoteState state() {
            return NoteState.TRASHED;
        }
    }

    /** Whether its time in the trash is over. */
    default boolean isOver(Instant now) {
        return this instanceof Trashed trashed && !now.isBefore(trashed.purgeAt());
    }
}
