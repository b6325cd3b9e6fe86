package org.quarknotes.gateway.publications;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;

/**
 * A bounded queue in front of Kafka's producer, and one thread that empties it: the producer blocks whoever sends while it
 * does not know a topic or its buffer is full, and no event loop may wait for that. The producer is made for the first
 * record, so that a gateway without such routes needs no broker.
 */
@Singleton
final class KafkaRecordQueue implements KafkaRecords {
    private final KafkaProducers producers;
    private final Losses losses;
    private final ExecutorService sender;
    private @Nullable Producer<String, byte[]> producer;

    KafkaRecordQueue(KafkaProducers producers, Losses losses, PublicationConfig config) {
        this.producers = producers;
        this.losses = losses;
        this.sender = new ThreadPoolExecutor(
                0,
                1,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(config.waiting()),
                Thread.ofPlatform().daemon().name("kafka-records").factory());
    }

    @Override
    public void send(String topic, CallEvent event) {
        try {
            sender.execute(() -> sendNow(topic, event));
        } catch (RejectedExecutionException full) {
            losses.add("too many wait for Kafka");
        }
    }

    private synchronized void sendNow(String topic, CallEvent event) {
        try {
            if (producer == null) {
                producer = producers.producer();
            }
            var _ = producer.send(record(topic, event), (sent, failure) -> {
                if (failure != null) {
                    losses.add(failure.toString());
                }
            });
        } catch (RuntimeException e) {
            losses.add(e.toString());
        }
    }

    /** CloudEvents' binary mode; without a key, for no order is promised and one route would fill one partition. */
    private static ProducerRecord<String, byte[]> record(String topic, CallEvent event) {
        var record = new ProducerRecord<String, byte[]>(topic, event.data().getBytes(UTF_8));
        var headers = record.headers();
        event.attributes().forEach((name, value) -> headers.add(header(name), value.getBytes(UTF_8)));
        headers.add("content-type", CallEvent.CONTENT_TYPE.getBytes(UTF_8));
        return record;
    }

    /** The trace goes where tracing looks for it, as with the records of the services. */
    private static String header(String attribute) {
        return attribute.equals("traceparent") ? attribute : "ce_" + attribute;
    }

    /** What waits is sent, if the broker takes it. */
    @PreDestroy
    void stop() throws InterruptedException {
        sender.shutdown();
        if (!sender.awaitTermination(KafkaProducers.PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            sender.shutdownNow().forEach(unsent -> losses.add("the gateway stopped"));
        }
        close();
    }

    private synchronized void close() {
        if (producer == null) {
            return;
        }
        try {
            producer.close(KafkaProducers.PATIENCE);
        } catch (InterruptException e) {
            losses.add("the gateway stopped");
        }
    }
}
