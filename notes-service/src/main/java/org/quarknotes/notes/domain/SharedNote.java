package org.quarknotes.notes.domain;

/** A note in a list of those that others have shared with somebody, and what they may do with it. */
public record SharedNote(NoteSummary note, Role role) {}
