package org.quarknotes.kafka;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import io.smallrye.reactive.messaging.kafka.fault.KafkaFailureHandler;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.jboss.logging.Logger;

/**
 * Puts aside what a consumer could not use, then acknowledges it. The connector's own way ends the consumer for good when
 * a letter is not taken; here it waits for the broker, however long, and what is too large goes without its value.
 */
final class DeadLetterTopic implements KafkaFailureHandler {
    private static final Logger LOG = Logger.getLogger(DeadLetterTopic.class);
    private static final long FIRST_PAUSE_MILLIS = 200;
    private static final long LONGEST_PAUSE_MILLIS = 10_000;

    private final String topic;
    private final String group;
    private final Producer<byte[], byte[]> producer;
    private final Runnable counted;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** @param counted called for each letter that was taken */
    DeadLetterTopic(String topic, String group, Producer<byte[], byte[]> producer, Runnable counted) {
        this.topic = topic;
        this.group = group;
        this.producer = producer;
        this.counted = counted;
    }

    @Override
    public <K, V> Uni<Void> handle(IncomingKafkaRecord<K, V> record, Throwable failure, Metadata metadata) {
        return Uni.createFrom()
                .item(() -> write(DeadLetter.of(topic, group, record, failure)))
                .runSubscriptionOn(threads)
                .chain(_ -> Uni.createFrom().completionStage(record.ack()))
                .emitOn(record::runOnMessageContext);
    }

    private ProducerRecord<byte[], byte[]> write(ProducerRecord<byte[], byte[]> letter) {
        try {
            var taken = untilTaken(letter);
            counted.run();
            return taken;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(
                    "Stopped before " + topic + " took a letter; its event comes again", stopped);
        }
    }

    private ProducerRecord<byte[], byte[]> untilTaken(ProducerRecord<byte[], byte[]> letter)
            throws InterruptedException {
        var next = letter;
        for (long pause = FIRST_PAUSE_MILLIS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS)) {
            try {
                producer.send(next).get();
                return next;
            } catch (ExecutionException | KafkaException notTaken) {
                if (DeadLetter.hasValue(next) && notTaken.getCause() instanceof RecordTooLargeException tooLarge) {
                    LOG.errorf("a letter for %s goes without its value: %s", topic, tooLarge.getMessage());
                    next = DeadLetter.withoutValue(letter, "too large");
                    continue;
                }
                LOG.warnf("a letter for %s waits %d ms: %s", topic, pause, notTaken.getMessage());
                Thread.sleep(pause);
            }
        }
    }

    @Override
    public void terminate() {
        threads.shutdownNow();
        producer.close(Duration.ofSeconds(5));
    }
}
