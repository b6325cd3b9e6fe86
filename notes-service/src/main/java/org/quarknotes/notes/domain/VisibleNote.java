package org.quarknotes.notes.domain;

/** A note in the eyes of somebody who may see it. */
public record VisibleNote(Note note, Role role) {}
