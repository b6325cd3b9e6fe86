package org.quarknotes.notes.domain;

/** What a person writes: the content of a note, apart from its life. */
public record Draft(Title title, Body body, Tags tags, boolean pinned) {}
