package org.quarknotes.notify.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.quarknotes.kafka.Envelope;
import org.quarknotes.kafka.Patience;
import org.quarknotes.notify.domain.Happening;
import org.quarknotes.notify.domain.Hearing;

/** Lets what was heard of take effect, however long the database is away, and says what became of it. */
@ApplicationScoped
class Ears {
    private static final Logger LOG = Logger.getLogger(Ears.class);

    private final Hearing hearing;
    private final Patience patience;

    Ears(Hearing hearing, Patience patience) {
        this.hearing = hearing;
        this.patience = patience;
    }

    void hear(Envelope event, Optional<Happening> happening) throws InterruptedException {
        if (happening.isEmpty()) {
            LOG.debugf("event %s is passed over", event.id());
            return;
        }
        var deliveries = patience.untilDone(() -> hearing.hear(happening.get()));
        LOG.infof("heard of %s by event %s: %s", event.type(), event.id(), deliveries);
    }
}
