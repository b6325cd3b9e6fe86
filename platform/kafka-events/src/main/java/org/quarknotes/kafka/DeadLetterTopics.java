package org.quarknotes.kafka;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConnectorIncomingConfiguration;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.smallrye.reactive.messaging.kafka.fault.KafkaFailureHandler;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The failure strategy {@code dead-letters} of incoming channels; {@code dead-letter-queue.topic} says where. */
@ApplicationScoped
@Identifier("dead-letters")
class DeadLetterTopics implements KafkaFailureHandler.Factory {
    /** In bytes, before compression; what the broker takes after it is {@code max.message.bytes} of the topic. */
    private static final int LARGEST_LETTER = 32 << 20;

    private final EventMetrics metrics;

    DeadLetterTopics(EventMetrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public KafkaFailureHandler create(
            KafkaConnectorIncomingConfiguration channel,
            Vertx vertx,
            KafkaConsumer<?, ?> consumer,
            BiConsumer<Throwable, Boolean> reportFailure) {
        var topic = channel.getDeadLetterQueueTopic()
                .orElseThrow(() -> new IllegalStateException(
                        "Say where dead letters go: mp.messaging.incoming.%s.dead-letter-queue.topic"
                                .formatted(channel.getChannel())));
        var group = String.valueOf(consumer.configuration().get("group.id"));
        var producer = producer(channel.getChannel(), consumer.configuration());
        return new DeadLetterTopic(topic, group, producer, () -> metrics.deadLetter(topic, group));
    }

    /** With the broker and the credentials of the consumer. */
    private static Producer<byte[], byte[]> producer(String channel, Map<String, ?> consumer) {
        var settings = new HashMap<String, Object>(consumer);
        settings.keySet().retainAll(ProducerConfig.configNames());
        settings.remove(ProducerConfig.INTERCEPTOR_CLASSES_CONFIG);
        settings.putAll(Map.of(
                ProducerConfig.CLIENT_ID_CONFIG,
                "dead-letters-" + channel,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "gzip",
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                LARGEST_LETTER,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                20_000,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                10_000));
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
