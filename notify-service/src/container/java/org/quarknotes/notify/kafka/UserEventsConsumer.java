package org.quarknotes.notify.kafka;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.quarknotes.kafka.Envelope;
import org.quarknotes.kafka.Patience;
import org.quarknotes.notify.domain.Inboxes;
import org.quarknotes.notify.domain.Inboxes.Erasure;
import org.quarknotes.outbox.UnusableEvent;

/** Hears what became of people: who left is erased, and the event is acknowledged when nothing of them is left. */
@ApplicationScoped
class UserEventsConsumer {
    private static final Logger LOG = Logger.getLogger(UserEventsConsumer.class);
    private static final String USER_DELETED = "org.quarknotes.user.deleted.v1";

    /** Known, but nobody is told of it. */
    private static final String USER_REGISTERED = "org.quarknotes.user.registered.v1";

    private final Inboxes inboxes;
    private final UserDeletedReader reader;
    private final Patience patience;

    UserEventsConsumer(Inboxes inboxes, UserDeletedReader reader, Patience patience) {
        this.inboxes = inboxes;
        this.reader = reader;
        this.patience = patience;
    }

    @Incoming("users")
    @RunOnVirtualThread
    public void hear(ConsumerRecord<String, String> record) throws InterruptedException {
        var envelope = Envelope.of(record);
        switch (envelope.type()) {
            case USER_DELETED -> erase(envelope, record);
            case USER_REGISTERED -> LOG.debugf("event %s is passed over", envelope.id());
            default -> throw new UnusableEvent("nothing is known of the type '" + envelope.type() + "'");
        }
    }

    private void erase(Envelope envelope, ConsumerRecord<String, String> record) throws InterruptedException {
        var person = reader.read(record.value());
        var erasure = patience.untilDone(() -> inboxes.erase(envelope.id(), person));
        LOG.infof("%s by event %s", erasure == Erasure.ERASED ? "erased, as told" : "had been told", envelope.id());
    }
}
