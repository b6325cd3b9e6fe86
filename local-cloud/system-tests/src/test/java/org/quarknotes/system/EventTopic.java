package org.quarknotes.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Where a service tells what happened, and where lies what nobody could use; for those who write there by hand. */
final class EventTopic implements AutoCloseable {
    static final String EVENTS = "quarknotes.notes";

    /** What user-service tells. */
    static final String USERS = "quarknotes.users";

    private final String servers;
    private final String name;
    private final KafkaProducer<String, byte[]> producer;

    EventTopic(String servers) {
        this(servers, EVENTS);
    }

    EventTopic(String servers, String name) {
        this.servers = servers;
        this.name = name;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers, "max.request.size", 1 << 22, "compression.type", "gzip"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Every record in the topic of events. */
    List<ConsumerRecord<String, byte[]>> events() {
        return all(name);
    }

    /** The reasons of the dead letters, by the keys of the records. */
    List<Map.Entry<String, String>> deadLetters() {
        return all(name + ".dead-letters").stream()
                .map(letter -> Map.entry(letter.key(), header(letter.headers(), "dead-letter-reason")))
                .toList();
    }

    /** The letters of the record with this key, the oldest first. */
    List<ConsumerRecord<String, byte[]>> deadLetters(String key) {
        return all(name + ".dead-letters").stream()
                .filter(letter -> key.equals(letter.key()))
                .toList();
    }

    static String header(Headers headers, String name) {
        return new String(headers.lastHeader(name).value(), UTF_8);
    }

    /** Returns when the broker has it. */
    void write(ProducerRecord<String, byte[]> record) {
        try {
            producer.send(record).get();
        } catch (Exception e) {
            throw new AssertionError("the broker did not take " + record.key(), e);
        }
    }

    private List<ConsumerRecord<String, byte[]>> all(String topic) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers",
                servers,
                "group.id",
                UUID.randomUUID().toString(),
                "enable.auto.commit",
                false,
                "isolation.level",
                "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var read = new ArrayList<ConsumerRecord<String, byte[]>>();
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
