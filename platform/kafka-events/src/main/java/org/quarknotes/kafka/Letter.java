package org.quarknotes.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** What lies in a topic of dead letters, as whoever redrives it sees it. */
record Letter(ConsumerRecord<byte[], byte[]> record) {
    private static final String TIMES = "redriven";

    String type() {
        return header("ce_type").orElse("?");
    }

    String id() {
        return header("ce_id").orElse("?");
    }

    /** Why it cannot be sent again, if so. */
    Optional<String> obstacle() {
        var topic = header(DeadLetter.TOPIC);
        if (topic.isEmpty()) {
            return Optional.of("it does not say where it came from");
        }
        if (!record.topic().equals(topic.get() + Selection.SUFFIX)) {
            return Optional.of("it says that it came from " + topic.get() + ", whose letters do not lie here");
        }
        return header(DeadLetter.WITHOUT_VALUE).map(why -> "it is here without its value, which was " + why);
    }

    /**
     * As it was before it died, but for the header {@code redriven}: how often it has been sent again.
     *
     * @param partitions how many the topic has that it came from
     */
    ProducerRecord<byte[], byte[]> again(int partitions) {
        var topic = header(DeadLetter.TOPIC).orElseThrow();
        var again = new ProducerRecord<byte[], byte[]>(
                topic, partition(partitions), record.key(), record.value(), record.headers());
        for (var header : record.headers()) {
            if (header.key().startsWith(DeadLetter.PREFIX)) {
                again.headers().remove(header.key());
            }
        }
        var times = number(TIMES).orElse(0) + 1;
        again.headers().remove(TIMES).add(TIMES, Integer.toString(times).getBytes(UTF_8));
        return again;
    }

    /** One line, in which nothing of what somebody wrote can move the cursor. */
    String inWords() {
        return "%s %d@%d  %s  %s  by %s, tried %s: %s%s"
                .formatted(
                        record.topic(),
                        record.partition(),
                        record.offset(),
                        type(),
                        id(),
                        header(DeadLetter.GROUP).orElse("?"),
                        header(DeadLetter.ATTEMPTS).orElse("?"),
                        header(DeadLetter.REASON).orElse("?"),
                        header(DeadLetter.CAUSE)
                                .map(cause -> " (" + cause + ")")
                                .orElse(""))
                .replaceAll("\\p{Cntrl}", "\ufffd");
    }

    /** A key finds its partition by itself. */
    private @Nullable Integer partition(int partitions) {
        return record.key() != null
                ? null
                : number(DeadLetter.PARTITION)
                        .filter(partition -> partition < partitions)
                        .orElse(null);
    }

    private Optional<Integer> number(String name) {
        return header(name).filter(text -> text.matches("[0-9]{1,9}")).map(Integer::valueOf);
    }

    private Optional<String> header(String name) {
        return Optional.ofNullable(record.headers().lastHeader(name))
                .filter(header -> header.value() != null)
                .map(header -> new String(header.value(), UTF_8));
    }
}
