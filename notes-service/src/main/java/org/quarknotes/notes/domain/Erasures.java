package org.quarknotes.notes.domain;

import java.time.Instant;
import java.util.List;

/** Who is to be erased; each is kept from when it is asked for until it is done. */
public interface Erasures {
    /** Keeps it, unless this event has asked for it before; both are remembered in one step. */
    Asking ask(Erasure erasure, String eventId);

    /**
     * Those to go on with, the longest due first.
     *
     * @param most how many at most
     */
    List<Erasure> due(Instant now, int most);

    /** Keeps its new time, unless it has been asked for anew meanwhile. */
    void putOff(Erasure erasure);

    /** Forgets it, unless it has been asked for anew meanwhile. */
    void done(Erasure erasure);

    /** What became of a request. */
    enum Asking {
        ASKED,
        /** The event was delivered again by whoever brings it; nothing has changed. */
        ASKED_BEFORE
    }
}
