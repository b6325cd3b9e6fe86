package org.quarknotes.notify.http;

import org.jboss.logging.Logger;
import org.quarknotes.notify.domain.UserId;
import org.quarknotes.notify.domain.live.Acknowledged;
import org.quarknotes.notify.domain.live.Acknowledgements;
import org.quarknotes.notify.domain.live.Acknowledgements.Keeping;
import org.quarknotes.notify.domain.live.SessionId;

/** Where the acknowledgements of one socket are kept. */
final class Receipts {
    private static final Logger LOG = Logger.getLogger(Receipts.class);

    private final Acknowledgements acknowledgements;
    private final UserId person;
    private final SessionId session;
    private Acknowledged kept;

    Receipts(Acknowledgements acknowledgements, UserId person, SessionId session, Acknowledged kept) {
        this.acknowledgements = acknowledgements;
        this.person = person;
        this.session = session;
        this.kept = kept;
    }

    /**
     * Keeps what is new in it; while the database is away, that is left for the next time. Says whether there is anybody
     * to keep it for.
     */
    boolean keep(Acknowledged acknowledged) {
        if (acknowledged.equals(kept)) {
            return true;
        }
        try {
            var keeping = acknowledgements.add(person, session, acknowledged);
            kept = acknowledged;
            return keeping == Keeping.KEPT;
        } catch (RuntimeException failure) {
            LOG.debugf(failure, "acknowledgements could not be kept; it will be tried again");
            return true;
        }
    }
}
