package org.quarknotes.notify.domain;

import java.time.Instant;
import java.util.List;

/**
 * Who can see a note besides its owner, as the events of its grants tell. A grant begins once and ends once, and it does
 * not matter in which order, or how often, that is heard of: the grant that began last counts, and of one grant its end.
 */
public interface Readers {
    /**
     * One grant of a note.
     *
     * @param since when it began
     */
    record Grant(String noteId, UserId grantee, Instant since) {}

    /** The grant began. It is not kept of somebody who was erased. */
    void gained(Grant grant);

    /** The grant ended. It is not kept of somebody who was erased. */
    void lost(Grant grant);

    /** Those who can see the note, by grants that had begun by then. */
    List<UserId> of(String noteId, Instant by);

    /** All grants of the note have ended. */
    void forget(String noteId);
}
