package org.quarknotes.kafka;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * One run over the letters that lie there when it begins. What is sent and how far it came are one transaction, so that a
 * run that is killed sends nothing twice; a later run ends one that is still going on.
 */
final class Redriving implements AutoCloseable {
    static final String GROUP = "quarknotes.redrive";

    private static final int LARGEST_LETTER = 32 << 20;

    private final Selection selection;
    private final PrintStream out;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Optional<KafkaProducer<byte[], byte[]>> producer;
    private int sent;
    private int left;

    private Redriving(
            Selection selection,
            PrintStream out,
            KafkaConsumer<byte[], byte[]> consumer,
            Optional<KafkaProducer<byte[], byte[]>> producer) {
        this.selection = selection;
        this.out = out;
        this.consumer = consumer;
        this.producer = producer;
    }

    /** Takes over from any other run. */
    static Redriving begin(Selection selection, Map<String, Object> settings, PrintStream out) {
        var producer = selection.dryRun()
                ? Optional.<KafkaProducer<byte[], byte[]>>empty()
                : Optional.of(
                        new KafkaProducer<>(producing(settings), new ByteArraySerializer(), new ByteArraySerializer()));
        producer.ifPresent(KafkaProducer::initTransactions);
        var consumer =
                new KafkaConsumer<>(consuming(settings), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        return new Redriving(selection, out, consumer, producer);
    }

    /** What was done, in words. */
    String all() {
        var topics = consumer.listTopics().keySet().stream()
                .filter(selection::hasTopic)
                .sorted()
                .toList();
        selection.topics().stream().filter(topic -> !topics.contains(topic)).forEach(topic -> {
            throw new IllegalArgumentException("There is no topic " + topic);
        });
        topics.forEach(this::topic);
        return producer.isEmpty()
                ? "%d would be sent again, %d left".formatted(sent, left)
                : "%d sent again, %d left".formatted(sent, left);
    }

    private void topic(String topic) {
        var origin = topic.substring(0, topic.length() - Selection.SUFFIX.length());
        int partitions = consumer.partitionsFor(origin).size();
        for (var info : consumer.partitionsFor(topic)) {
            partition(new TopicPartition(topic, info.partition()), partitions);
        }
    }

    private void partition(TopicPartition letters, int partitions) {
        consumer.assign(List.of(letters));
        long end = consumer.endOffsets(List.of(letters)).get(letters);
        long beginning = consumer.beginningOffsets(List.of(letters)).get(letters);
        var progress = Progress.of(consumer.committed(Set.of(letters)).get(letters), beginning);
        consumer.seek(letters, progress.from());
        while (consumer.position(letters) < end) {
            var some = consumer.poll(Duration.ofMillis(200));
            producer.ifPresent(KafkaProducer::beginTransaction);
            decide(some, end, progress, partitions);
            producer.ifPresent(sending -> {
                sending.sendOffsetsToTransaction(
                        Map.of(letters, progress.committed()), new ConsumerGroupMetadata(GROUP));
                sending.commitTransaction();
            });
        }
    }

    private void decide(ConsumerRecords<byte[], byte[]> some, long end, Progress progress, int partitions) {
        for (var record : some) {
            if (record.offset() < end && !progress.isDone(record.offset())) {
                decide(new Letter(record), progress, partitions);
            }
        }
    }

    private void decide(Letter letter, Progress progress, int partitions) {
        if (!selection.has(letter)) {
            left++;
            progress.leave(letter.record().offset());
            return;
        }
        var obstacle = letter.obstacle();
        out.println(letter.inWords() + obstacle.map(why -> "  LEFT: " + why).orElse(""));
        if (obstacle.isPresent()) {
            left++;
            progress.leave(letter.record().offset());
            return;
        }
        producer.ifPresent(sending -> {
            // The transaction fails when this does.
            var _ = sending.send(letter.again(partitions));
        });
        sent++;
        progress.sent(letter.record().offset());
    }

    private static Map<String, Object> producing(Map<String, Object> settings) {
        return Redrive.only(
                ProducerConfig.configNames(),
                settings,
                Map.of(
                        ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                        GROUP,
                        // Consumers of the topic wait for so long for a run that was killed.
                        ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
                        10_000,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        30_000,
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "gzip",
                        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                        LARGEST_LETTER));
    }

    private static Map<String, Object> consuming(Map<String, Object> settings) {
        return Redrive.only(
                ConsumerConfig.configNames(),
                settings,
                Map.of(
                        ConsumerConfig.GROUP_ID_CONFIG,
                        GROUP,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        100));
    }

    @Override
    public void close() {
        producer.ifPresent(sending -> sending.close(Duration.ofSeconds(5)));
        consumer.close();
    }
}
