package org.quarknotes.notify.domain;

import java.time.Instant;

/** Something that happened elsewhere, and that somebody here is concerned by. */
public sealed interface Happening permits NoteShared, NoteUnshared, NoteRevised, NotePurged, UserDeleted, NewDevice {
    /** The id of the event that told of it; no other event has it. */
    String eventId();

    /** When it happened, by the clock of whoever tells it. */
    Instant at();
}
