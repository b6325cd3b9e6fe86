package org.quarknotes.notify.kafka;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.quarknotes.kafka.Envelope;
import org.quarknotes.kafka.Patience;
import org.quarknotes.notify.domain.Inboxes.Delivery;
import org.quarknotes.notify.domain.Telling;
import org.quarknotes.outbox.UnusableEvent;

/**
 * Hears what happened to notes. An event is acknowledged after it took effect; one that can never take effect goes to
 * the dead-letter topic with its reason; while the database is away, events wait.
 */
@ApplicationScoped
class NoteEventsConsumer {
    private static final Logger LOG = Logger.getLogger(NoteEventsConsumer.class);
    private static final String NOTE_SHARED = "org.quarknotes.note.shared.v1";

    /** Known, but nobody is told of them. */
    private static final Set<String> PASSED_OVER = Set.of(
            "org.quarknotes.note.created.v1",
            "org.quarknotes.note.revised.v1",
            "org.quarknotes.note.trashed.v1",
            "org.quarknotes.note.restored.v1",
            "org.quarknotes.note.purged.v1",
            "org.quarknotes.note.unshared.v1");

    private final Telling telling;
    private final NoteSharedReader reader;
    private final Patience patience;

    NoteEventsConsumer(Telling telling, NoteSharedReader reader, Patience patience) {
        this.telling = telling;
        this.reader = reader;
        this.patience = patience;
    }

    @Incoming("note-events")
    @RunOnVirtualThread
    public void hear(ConsumerRecord<String, String> record) throws InterruptedException {
        var envelope = Envelope.of(record);
        if (PASSED_OVER.contains(envelope.type())) {
            return;
        }
        if (!envelope.type().equals(NOTE_SHARED)) {
            throw new UnusableEvent("nothing is known of the type '" + envelope.type() + "'");
        }
        var happened = reader.read(envelope, record.value());
        var delivery = patience.untilDone(() -> telling.tell(happened));
        LOG.infof("%s event %s", inWords(delivery), happened.eventId());
    }

    private static String inWords(Delivery delivery) {
        return switch (delivery) {
            case DELIVERED -> "told of";
            case DELIVERED_BEFORE -> "had told of";
            case NOBODY_THERE -> "nobody is there to be told of";
        };
    }
}
