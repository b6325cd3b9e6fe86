package org.quarknotes.local.benchmarks.events;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A topic of as many partitions as ours, with one producer and one consumer that works on them at once. */
final class FloorTopic implements AutoCloseable {
    private static final int PARTITIONS = 3;
    private static final String VALUE = "{\"text\": \"%s\"}".formatted("so much as an event of ours says ".repeat(8));

    private final String name;
    private final KafkaProducer<String, String> producer;
    private final KafkaConsumer<String, String> consumer;
    private final ExecutorService workers = Executors.newFixedThreadPool(PARTITIONS);

    private FloorTopic(String broker, String name) {
        this.name = name;
        var producing = Map.<String, Object>of("bootstrap.servers", broker, "acks", "all");
        this.producer = new KafkaProducer<>(producing, new StringSerializer(), new StringSerializer());
        var consuming = Map.<String, Object>of("bootstrap.servers", broker, "auto.offset.reset", "earliest");
        this.consumer = new KafkaConsumer<>(consuming, new StringDeserializer(), new StringDeserializer());
        consumer.assign(IntStream.range(0, PARTITIONS)
                .mapToObj(partition -> new TopicPartition(name, partition))
                .toList());
    }

    static FloorTopic create(String broker, String name) throws InterruptedException {
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", broker))) {
            var topic = new NewTopic(name, Optional.of(PARTITIONS), Optional.empty());
            admin.createTopics(List.of(topic)).all().get();
            return new FloorTopic(broker, name);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Tried to create the topic " + name, e);
        }
    }

    /** Sends so many events and returns when the effect of each has been had. */
    void pass(int events, Consumer<ConsumerRecord<String, String>> effect) throws InterruptedException {
        var sent = IntStream.range(0, events)
                .mapToObj(_ -> producer.send(
                        new ProducerRecord<>(name, UUID.randomUUID().toString(), VALUE)))
                .toList();
        for (int received = 0; received < events; ) {
            var records = consumer.poll(Duration.ofSeconds(1));
            take(records, effect);
            received += records.count();
        }
        sent.forEach(FloorTopic::join);
    }

    private void take(ConsumerRecords<String, String> records, Consumer<ConsumerRecord<String, String>> effect) {
        var partitions = records.partitions().stream()
                .map(partition ->
                        workers.submit(() -> records.records(partition).forEach(effect)))
                .toList();
        partitions.forEach(FloorTopic::join);
    }

    private static void join(Future<?> work) {
        try {
            work.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("An event got lost", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    @Override
    public void close() {
        workers.close();
        producer.close();
        consumer.close();
    }
}
