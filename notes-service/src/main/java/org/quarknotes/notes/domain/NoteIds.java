package org.quarknotes.notes.domain;

/** Where ids of new notes come from; later ones are greater. */
@FunctionalInterface
public interface NoteIds {
    NoteId next();
}
