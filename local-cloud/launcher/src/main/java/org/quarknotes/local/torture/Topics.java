package org.quarknotes.local.torture;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What lies in Kafka, and how far its readers have read. */
final class Topics implements AutoCloseable {

    private static final String NOTES = "quarknotes.notes";
    private static final String USERS = "quarknotes.users";
    private static final String DEAD = ".dead-letters";
    private static final String TYPES = "org.quarknotes.note.";

    /** Who must have read what. */
    private static final Map<String, List<String>> READERS =
            Map.of("notify-service", List.of(NOTES, USERS), "notes-service", List.of(USERS));

    private final JsonMapper json = JsonMapper.builder().build();
    private final String servers;
    private final Admin admin;

    Topics(String servers) {
        this.servers = servers;
        this.admin = Admin.create(Map.of("bootstrap.servers", servers));
    }

    /** In words: each partition with dead letters, which nothing but a person takes away again. */
    List<String> deadLetters() throws InterruptedException, ExecutionException {
        return ends(partitions(List.of(NOTES + DEAD, USERS + DEAD))).entrySet().stream()
                .filter(end -> end.getValue() > 0)
                .map(end -> "%d dead letters lie in %s".formatted(end.getValue(), end.getKey()))
                .toList();
    }

    /** In words: each partition that a reader has not read to its end. */
    List<String> waiting() throws InterruptedException, ExecutionException {
        var ends = ends(partitions(List.of(NOTES, USERS)));
        var waiting = new ArrayList<String>();
        for (var reader : READERS.entrySet()) {
            waiting.addAll(lag(reader.getKey(), reader.getValue(), ends));
        }
        return waiting;
    }

    /** Where the topics end, as one text that stays the same while nothing is written. */
    String ends() throws InterruptedException, ExecutionException {
        return ends(partitions(List.of(NOTES, USERS))).entrySet().stream()
                .map(end -> end.getKey() + ":" + end.getValue())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private List<String> lag(String group, List<String> topics, Map<TopicPartition, Long> ends)
            throws InterruptedException, ExecutionException {
        var read = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        var waiting = new ArrayList<String>();
        ends.forEach((partition, end) -> {
            var offset = read.get(partition);
            long behind = end - (offset == null ? 0 : offset.offset());
            if (topics.contains(partition.topic()) && behind > 0) {
                waiting.add("%s has not read %d records of %s".formatted(group, behind, partition));
            }
        });
        return waiting;
    }

    private List<TopicPartition> partitions(Collection<String> topics) throws InterruptedException, ExecutionException {
        return admin.describeTopics(topics).allTopicNames().get().values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .toList();
    }

    private Map<TopicPartition, Long> ends(List<TopicPartition> partitions)
            throws InterruptedException, ExecutionException {
        var latest = partitions.stream().collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest()));
        var ends = new HashMap<TopicPartition, Long>();
        admin.listOffsets(latest).all().get().forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    /** All that was told of notes, in the order of the topic. */
    List<Found.Event> events() throws InterruptedException, ExecutionException {
        var partitions = partitions(List.of(NOTES));
        var settings = Map.<String, Object>of("bootstrap.servers", servers, "enable.auto.commit", false);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = ends(partitions);
            var events = new ArrayList<Found.Event>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> events.add(event(record)));
            }
            return events;
        }
    }

    private Found.Event event(ConsumerRecord<String, String> record) {
        var type = header(record, "ce_type");
        return new Found.Event(
                header(record, "ce_id"),
                type.startsWith(TYPES) ? type.substring(TYPES.length()).replace(".v1", "") : type,
                record.key(),
                Long.parseLong(header(record, "ce_aggregateversion")),
                grantee(record.value()));
    }

    private String grantee(String data) {
        try {
            return json.readTree(data).path("granteeId").asText("");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event is not JSON: " + data, e);
        }
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(2));
    }
}
