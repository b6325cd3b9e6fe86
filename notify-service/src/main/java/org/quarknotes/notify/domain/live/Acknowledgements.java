package org.quarknotes.notify.domain.live;

import java.util.Optional;
import org.quarknotes.notify.domain.UserId;

/** What each session has acknowledged over its sockets. */
public interface Acknowledgements {
    /** Nothing where the session has not been here, or too long ago. */
    Optional<Acknowledged> of(UserId person, SessionId session);

    /** Adds to what is known: nothing that was acknowledged is ever forgotten by this. */
    Keeping add(UserId person, SessionId session, Acknowledged acknowledged);

    /** What became of it. */
    enum Keeping {
        KEPT,
        /** The person was erased. */
        NOBODY_THERE
    }
}
