package org.quarknotes.notes.domain;

/** What a change may touch; the trash is reached only by throwing the note away. */
public record Revision(Draft content, Shelf shelf) {}
