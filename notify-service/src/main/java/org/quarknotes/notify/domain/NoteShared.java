package org.quarknotes.notify.domain;

import java.time.Instant;

/** Notes-service tells: an owner granted a note to somebody who could not see it before. */
public record NoteShared(
        String eventId, String noteId, UserId owner, UserId grantee, String role, String title, Instant at) {}
