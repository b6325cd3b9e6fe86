package org.quarknotes.gateway.publications;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.Config;

/**
 * Makes Kafka producers from what is configured as {@code kafka.}, such as {@code kafka.bootstrap.servers}; the services
 * read the same.
 */
@Singleton
final class KafkaProducers {
    /** How long stopping may take, and a record may wait for its topic. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final String PREFIX = "kafka.";

    private final Config config;

    KafkaProducers(Config config) {
        this.config = config;
    }

    Producer<String, byte[]> producer() {
        var settings = new HashMap<String, Object>(Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                "localhost:9092",
                ProducerConfig.CLIENT_ID_CONFIG,
                "gateway",
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                PATIENCE.toMillis(),
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                (int) PATIENCE.toMillis(),
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                15_000,
                ProducerConfig.BUFFER_MEMORY_CONFIG,
                4L << 20));
        settings.putAll(configured());
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /** {@code KAFKA_BOOTSTRAP_SERVERS} comes in capitals, and is found under the name that Kafka has for it. */
    private Map<String, String> configured() {
        var configured = new HashMap<String, String>();
        for (var name : ProducerConfig.configNames()) {
            config.getOptionalValue(PREFIX + name, String.class).ifPresent(value -> configured.put(name, value));
        }
        return configured;
    }
}
