package org.quarknotes.notify.domain;

import java.time.Instant;

/**
 * Notes-service tells: a grant was taken back by the owner, or given up by its grantee, as the actor says.
 *
 * @param since when the grant had begun
 */
public record NoteUnshared(
        String eventId,
        String noteId,
        UserId owner,
        UserId grantee,
        UserId actor,
        String title,
        Instant since,
        Instant at)
        implements Happening {}
