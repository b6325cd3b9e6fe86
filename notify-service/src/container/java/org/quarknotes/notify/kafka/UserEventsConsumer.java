package org.quarknotes.notify.kafka;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.quarknotes.kafka.Envelope;
import org.quarknotes.notify.events.UserEvents;

/** Hears what became of people: who left is erased, and the event is acknowledged when nothing of them is left. */
@ApplicationScoped
class UserEventsConsumer {
    private final UserEvents events;
    private final Ears ears;

    UserEventsConsumer(UserEvents events, Ears ears) {
        this.events = events;
        this.ears = ears;
    }

    @Incoming("users")
    @Blocking
    public void hear(ConsumerRecord<String, String> record) throws InterruptedException {
        var event = Envelope.of(record);
        ears.hear(event, events.read(event.id(), event.type(), event.time(), record.value()));
    }
}
