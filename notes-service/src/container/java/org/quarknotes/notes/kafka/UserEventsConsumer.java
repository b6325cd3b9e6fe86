package org.quarknotes.notes.kafka;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.quarknotes.kafka.Envelope;
import org.quarknotes.kafka.Patience;
import org.quarknotes.notes.domain.Erasing;
import org.quarknotes.notes.domain.Erasures.Asking;
import org.quarknotes.outbox.UnusableEvent;

/** Hears what became of people: who left is erased. An event is acknowledged when that is begun and kept in mind. */
@ApplicationScoped
class UserEventsConsumer {
    private static final Logger LOG = Logger.getLogger(UserEventsConsumer.class);
    private static final String USER_DELETED = "org.quarknotes.user.deleted.v1";

    /** These are known, but of no concern here. */
    private static final String USER_REGISTERED = "org.quarknotes.user.registered.v1";

    private static final String NEW_DEVICE = "org.quarknotes.session.new-device.v1";

    private final Erasing erasing;
    private final UserDeletedReader reader;
    private final Patience patience;

    UserEventsConsumer(Erasing erasing, UserDeletedReader reader, Patience patience) {
        this.erasing = erasing;
        this.reader = reader;
        this.patience = patience;
    }

    @Incoming("users")
    @Blocking
    public void hear(ConsumerRecord<String, String> record) throws InterruptedException {
        var envelope = Envelope.of(record);
        switch (envelope.type()) {
            case USER_DELETED -> erase(envelope, record);
            case USER_REGISTERED, NEW_DEVICE -> LOG.debugf("event %s is passed over", envelope.id());
            default -> throw new UnusableEvent("nothing is known of the type '" + envelope.type() + "'");
        }
    }

    private void erase(Envelope envelope, ConsumerRecord<String, String> record) throws InterruptedException {
        var person = reader.read(record.value());
        var asking = patience.untilDone(() -> erasing.begin(envelope.id(), person));
        LOG.infof("%s by event %s", asking == Asking.ASKED ? "erasing, as told" : "had been told", envelope.id());
    }
}
