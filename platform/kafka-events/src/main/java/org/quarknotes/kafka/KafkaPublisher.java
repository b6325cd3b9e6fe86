package org.quarknotes.kafka;

import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.TracingMetadata;
import io.smallrye.reactive.messaging.ce.OutgoingCloudEventMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.quarknotes.outbox.Event;
import org.quarknotes.outbox.Publisher;
import org.quarknotes.outbox.TraceContext;
import org.quarknotes.outbox.Unsendable;

/**
 * Sends events to Kafka as CloudEvents in binary mode, keyed by their subject so that each subject's events keep their
 * order, and continues the trace in which they happened.
 */
@ApplicationScoped
@IfBuildProperty(name = "quarknotes.relay.kafka", stringValue = "true")
class KafkaPublisher implements Publisher {
    /** Longer than the producer's own delivery timeout, so that its answer is always heard. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final MutinyEmitter<String> emitter;

    KafkaPublisher(@Channel("events") MutinyEmitter<String> emitter) {
        this.emitter = emitter;
    }

    @Override
    public void publish(Event event) throws Unsendable {
        try {
            emitter.sendMessage(Message.of(event.data(), metadata(event)))
                    .await()
                    .atMost(PATIENCE);
        } catch (RecordTooLargeException tooLarge) {
            throw new Unsendable("it is too large for Kafka", tooLarge);
        }
    }

    private static Metadata metadata(Event event) {
        var cloudEvent = OutgoingCloudEventMetadata.<String>builder()
                .withId(event.id())
                .withType(event.type())
                .withSource(URI.create(event.source()))
                .withSubject(event.subject())
                .withTimestamp(event.time().atZone(ZoneOffset.UTC))
                .withDataContentType("application/json")
                .withExtension("aggregateversion", Long.toString(event.version()))
                .build();
        var record = OutgoingKafkaRecordMetadata.<String>builder()
                .withKey(event.subject())
                .build();
        return Metadata.of(cloudEvent, record, TracingMetadata.withCurrent(TraceContext.of(event)));
    }
}
