package org.quarknotes.notify.kafka;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.quarknotes.kafka.Envelope;
import org.quarknotes.notify.events.NoteEvents;

/**
 * Hears what happened to notes. An event is acknowledged after it took effect; one that can never take effect goes to
 * the dead-letter topic with its reason; while the database is away, events wait.
 */
@ApplicationScoped
class NoteEventsConsumer {
    private final NoteEvents events;
    private final Ears ears;

    NoteEventsConsumer(NoteEvents events, Ears ears) {
        this.events = events;
        this.ears = ears;
    }

    @Incoming("note-events")
    @Blocking
    public void hear(ConsumerRecord<String, String> record) throws InterruptedException {
        var event = Envelope.of(record);
        ears.hear(event, events.read(event.id(), event.type(), event.time(), record.value()));
    }
}
