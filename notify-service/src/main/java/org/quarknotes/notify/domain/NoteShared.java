package org.quarknotes.notify.domain;

import java.time.Instant;

/**
 * Notes-service tells: an owner granted a note to somebody who could not see it before.
 *
 * @param since when the grant began; with note and grantee, it says which grant
 */
public record NoteShared(
        String eventId,
        String noteId,
        UserId owner,
        UserId grantee,
        String role,
        String title,
        Instant since,
        Instant at)
        implements Happening {}
