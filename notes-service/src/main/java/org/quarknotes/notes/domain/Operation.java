package org.quarknotes.notes.domain;

import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * One of the things that a batch is to do together. What it refers to, and its content, are asked for only when the
 * operations before it have been found possible; asking may be refused.
 */
public sealed interface Operation {
    /** Write a note. */
    record Create(Supplier<Draft> content) implements Operation {}

    /**
     * Change a note.
     *
     * @param version the one that was read before
     */
    record Update(Supplier<NoteId> note, long version, UnaryOperator<Revision> change) implements Operation {}

    /**
     * Throw a note into the trash.
     *
     * @param version the one that was read before
     */
    record Delete(Supplier<NoteId> note, long version) implements Operation {}
}
