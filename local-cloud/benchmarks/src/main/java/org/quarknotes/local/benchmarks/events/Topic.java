package org.quarknotes.local.benchmarks.events;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The topic that notes-service writes: what was acknowledged there has been sent. */
final class Topic implements Progress, AutoCloseable {
    private static final String NAME = "quarknotes.notes";

    private final KafkaConsumer<String, String> client;

    Topic(String bootstrapServers) {
        var settings = Map.<String, Object>of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        this.client = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    }

    @Override
    public long roughly() {
        return exactly();
    }

    @Override
    public synchronized long exactly() {
        var partitions = client.partitionsFor(NAME).stream()
                .map(partition -> new TopicPartition(NAME, partition.partition()))
                .toList();
        return client.endOffsets(partitions).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    @Override
    public void close() {
        client.close();
    }
}
