package org.quarknotes.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Topics as bytes: writes anything, and reads all that is committed there. */
final class RawTopic implements AutoCloseable {
    private final Map<String, Object> settings;
    private final String name;
    private final KafkaProducer<byte[], byte[]> producer;

    RawTopic(String servers, String name) {
        this(Map.of("bootstrap.servers", servers), name);
    }

    RawTopic(Map<String, Object> broker, String name) {
        this.settings = broker;
        this.name = name;
        var producing = new HashMap<>(broker);
        producing.putAll(Map.of("compression.type", "gzip", "max.request.size", 100 << 20, "buffer.memory", 100 << 20));
        this.producer = new KafkaProducer<>(producing, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Returns when the broker has it. */
    RecordMetadata write(ProducerRecord<byte[], byte[]> record) {
        try {
            return producer.send(record).get();
        } catch (Exception e) {
            throw new AssertionError("the broker did not take a record of " + name, e);
        }
    }

    /** What has this key. */
    List<ConsumerRecord<byte[], byte[]>> in(String topic, String key) {
        return all(topic).stream()
                .filter(record -> record.key() != null && new String(record.key(), UTF_8).equals(key))
                .toList();
    }

    List<ConsumerRecord<byte[], byte[]>> all(String topic) {
        var reading = new HashMap<>(settings);
        reading.put("isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(reading, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var read = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(read::add);
            }
            return read;
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
