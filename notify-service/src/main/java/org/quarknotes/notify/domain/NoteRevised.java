package org.quarknotes.notify.domain;

import java.time.Instant;

/** Notes-service tells: somebody who may, its owner or an editor, changed a note. */
public record NoteRevised(String eventId, String noteId, UserId owner, UserId actor, String title, Instant at)
        implements Happening {}
