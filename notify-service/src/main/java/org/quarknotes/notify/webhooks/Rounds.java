package org.quarknotes.notify.webhooks;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.quarknotes.notify.domain.webhooks.Delivering;
import org.quarknotes.notify.domain.webhooks.Posting.Due;
import org.quarknotes.notify.domain.webhooks.Postings;

/**
 * Looks for messages that are due, and has each posted on a thread of its own. Any number of replicas may do so at once:
 * a message is claimed before it is posted. What there is no room for, because a receiver is slow, is passed over and does
 * not hold up what comes after it.
 */
final class Rounds {
    private static final Logger LOG = Logger.getLogger(Rounds.class);
    private static final int PORTION = 100;

    private final Postings postings;
    private final Delivering delivering;
    private final Clock clock;
    private final Hands hands;

    Rounds(Postings postings, Delivering delivering, Clock clock, Hands.Limits limits) {
        this.postings = postings;
        this.delivering = delivering;
        this.clock = clock;
        this.hands = new Hands(limits);
    }

    /** Begins to post what is due, as far as there is room. */
    void begin() {
        for (var part = 0; part < postings.parts() && !hands.areFull(); part++) {
            begin(part);
        }
    }

    private void begin(int part) {
        var now = clock.instant();
        var due = postings.due(part, now, Optional.empty(), PORTION);
        while (!due.isEmpty()) {
            due.stream().filter(hands::take).forEach(this::post);
            due = due.size() < PORTION || hands.areFull()
                    ? List.of()
                    : postings.due(part, now, Optional.of(due.getLast()), PORTION);
        }
    }

    /** Returns when everything that was begun has ended. */
    void awaitEnd() throws InterruptedException {
        hands.awaitEmpty();
    }

    private void post(Due due) {
        Thread.ofVirtual().name("webhook-" + due.posting()).start(() -> {
            try {
                delivering.deliver(due);
            } catch (Exception | Error failure) {
                LOG.warnf(failure, "message %s waits, will try again", due.posting());
            } finally {
                hands.release(due);
            }
        });
    }
}
