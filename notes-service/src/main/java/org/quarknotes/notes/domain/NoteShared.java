package org.quarknotes.notes.domain;

import java.time.Instant;

/** Told to the world when somebody is granted a note that they could not see before. */
public record NoteShared(Grant grant, Title title, long noteVersion, Instant at) {}
