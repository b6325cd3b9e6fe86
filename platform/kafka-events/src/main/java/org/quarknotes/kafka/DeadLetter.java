package org.quarknotes.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.quarknotes.outbox.UnusableEvent;

/**
 * A record as its consumer puts it aside: key, value and headers as they came, and headers that say why, how often it was
 * tried, by whom, and where it came from. Headers of these names that it had, from an earlier death, are replaced.
 */
final class DeadLetter {
    /** Every header that a letter has and its record had not begins with it. */
    static final String PREFIX = "dead-letter-";

    static final String REASON = PREFIX + "reason";
    static final String EXCEPTION = PREFIX + "exception-class-name";
    static final String CAUSE = PREFIX + "cause";
    static final String ATTEMPTS = PREFIX + "attempts";
    static final String GROUP = PREFIX + "group";
    static final String TOPIC = PREFIX + "topic";
    static final String PARTITION = PREFIX + "partition";
    static final String OFFSET = PREFIX + "offset";

    /** On a letter whose record did not fit; the value is still where the record came from, for as long as that is kept. */
    static final String WITHOUT_VALUE = PREFIX + "without-value";

    /** So that a letter is never much larger than its record. */
    private static final int LONGEST_TEXT = 1_000;

    private DeadLetter() {}

    /**
     * The letter.
     *
     * @param topic where it is to lie
     * @param group which consumers could not use the record
     */
    static ProducerRecord<byte[], byte[]> of(
            String topic, String group, IncomingKafkaRecord<?, ?> record, Throwable failure) {
        var key = bytes(record.getHeaders(), StrictText.RAW_KEY, record.getKey());
        var value = bytes(record.getHeaders(), StrictText.RAW_VALUE, record.getPayload());
        var letter = new ProducerRecord<byte[], byte[]>(topic, null, key, value, record.getHeaders());
        addOrigin(letter.headers(), group, record);
        addReason(letter.headers(), failure);
        return letter;
    }

    /** The same, as small as it can be. */
    static ProducerRecord<byte[], byte[]> withoutValue(ProducerRecord<byte[], byte[]> letter, String why) {
        var smaller = new ProducerRecord<byte[], byte[]>(letter.topic(), null, letter.key(), null, letter.headers());
        for (var header : letter.headers()) {
            if (header.value() != null && header.value().length > LONGEST_TEXT) {
                smaller.headers().remove(header.key());
            }
        }
        add(smaller.headers(), WITHOUT_VALUE, why);
        return smaller;
    }

    static boolean hasValue(ProducerRecord<byte[], byte[]> letter) {
        return letter.headers().lastHeader(WITHOUT_VALUE) == null;
    }

    private static void addOrigin(Headers headers, String group, IncomingKafkaRecord<?, ?> record) {
        for (var header : headers.toArray()) {
            if (header.key().startsWith(PREFIX)) {
                headers.remove(header.key());
            }
        }
        headers.remove(StrictText.RAW_KEY).remove(StrictText.RAW_VALUE);
        add(headers, TOPIC, record.getTopic());
        add(headers, PARTITION, Integer.toString(record.getPartition()));
        add(headers, OFFSET, Long.toString(record.getOffset()));
        add(headers, GROUP, group);
    }

    private static void addReason(Headers headers, Throwable failure) {
        add(headers, REASON, message(failure));
        add(headers, EXCEPTION, failure.getClass().getName());
        add(headers, ATTEMPTS, Integer.toString(failure instanceof UnusableEvent event ? event.attempts() : 1));
        if (failure.getCause() != null) {
            add(headers, CAUSE, failure.getCause().getClass().getName() + ": " + message(failure.getCause()));
        }
    }

    private static String message(Throwable failure) {
        return failure.getMessage() == null ? failure.toString() : failure.getMessage();
    }

    private static void add(Headers headers, String name, String text) {
        headers.add(
                name, text.substring(0, Math.min(text.length(), LONGEST_TEXT)).getBytes(UTF_8));
    }

    private static byte @Nullable [] bytes(Headers headers, String raw, @Nullable Object text) {
        var asItCame = headers.lastHeader(raw);
        if (asItCame != null) {
            return asItCame.value();
        }
        return text == null ? null : text.toString().getBytes(UTF_8);
    }
}
