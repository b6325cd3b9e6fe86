package org.quarknotes.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarknotes.local.kafka.KafkaBroker;
import org.quarknotes.local.kafka.Topic;

class RedriveTest {
    private static final String LETTERS = "things.dead-letters";

    private KafkaBroker broker;
    private RawTopic topic;

    private record Result(int exitCode, String out, String errors) {}

    @BeforeEach
    void start() {
        broker = KafkaBroker.start(
                new Topic("things", 3),
                new Topic(LETTERS, 2),
                new Topic("others", 1),
                new Topic("others.dead-letters", 1));
        topic = new RawTopic(broker.bootstrapServers(), "things");
    }

    @AfterEach
    void stop() {
        topic.close();
        broker.close();
    }

    @Test
    void each_letter_is_sent_again_once_as_it_was() {
        var letter = letter(LETTERS, "a", "thing.a", "things");
        letter.headers().add("kept", new byte[] {(byte) 0xff}).add("kept", null);
        topic.write(letter);
        topic.write(letter(LETTERS, null, "thing.b", "things"));
        topic.write(letter("others.dead-letters", "c", "thing.c", "others"));

        assertThat(redrive().out()).endsWith("3 sent again, 0 left\n").contains("by tests, tried 1: it is no thing");
        assertThat(redrive().out()).isEqualTo("0 sent again, 0 left\n");

        var again = topic.in("things", "a").getFirst();
        assertThat(again.value()).isEqualTo("{}".getBytes(UTF_8));
        assertThat(again.headers().headers("kept")).hasSize(2);
        assertThat(names(again))
                .noneMatch(name -> name.startsWith("dead-letter-"))
                .contains("redriven");
        assertThat(topic.all("things")).hasSize(2).anyMatch(record -> record.key() == null && record.partition() == 2);
        assertThat(topic.all("others")).hasSize(1);
    }

    @Test
    void a_dry_run_lists_and_sends_nothing() {
        topic.write(letter(LETTERS, "a", "thing.a\u001b[2J", "things"));

        assertThat(redrive("--dry-run").out())
                .contains("things.dead-letters", "thing.a\ufffd[2J", "1 would be sent again, 0 left")
                .doesNotContain("\u001b");
        assertThat(topic.all("things")).isEmpty();
        assertThat(redrive().out()).endsWith("1 sent again, 0 left\n");
    }

    @Test
    void what_was_not_chosen_is_sent_by_a_later_run() {
        for (var name : List.of("a", "b", "c", "d")) {
            topic.write(letter(LETTERS, name, "thing." + name, "things"));
        }

        assertThat(redrive("things", "--type", "thing.b").out()).endsWith("1 sent again, 3 left\n");
        assertThat(redrive("--id", "id-d", "--id", "id-b").out()).endsWith("1 sent again, 2 left\n");
        topic.write(letter(LETTERS, "e", "thing.e", "things"));
        assertThat(redrive(LETTERS).out()).endsWith("3 sent again, 0 left\n");

        assertThat(keys()).containsExactlyInAnyOrder("a", "b", "c", "d", "e");
    }

    @Test
    void what_cannot_be_sent_is_named_and_left() {
        topic.write(letter(LETTERS, "lost", "thing.a", "others"));
        topic.write(new ProducerRecord<>(LETTERS, "none".getBytes(UTF_8), null));
        var large = letter(LETTERS, "large", "thing.a", "things");
        large.headers().add("dead-letter-without-value", "too large".getBytes(UTF_8));
        topic.write(large);
        topic.write(letter(LETTERS, "good", "thing.a", "things"));

        var first = redrive();

        assertThat(first.out())
                .contains("LEFT: it says that it came from others", "LEFT: it does not say", "LEFT: it is here without")
                .endsWith("1 sent again, 3 left\n");
        assertThat(redrive().out()).endsWith("0 sent again, 3 left\n");
        assertThat(keys()).containsExactly("good");
    }

    @Test
    void wrong_usage_ends_with_2() {
        assertThat(redrive("--fast").errors()).startsWith("redrive does not know '--fast'");
        assertThat(redrive("--id").exitCode()).isEqualTo(2);
        assertThat(redrive("nothing").errors()).startsWith("There is no topic nothing.dead-letters");
    }

    @Test
    void the_broker_is_found_where_services_find_it() {
        assertThat(Redrive.settings(Map.of("KAFKA_SASL_MECHANISM", "PLAIN", "PATH", "any")))
                .isEqualTo(Map.of("sasl.mechanism", "PLAIN", "bootstrap.servers", "localhost:9092"));
    }

    private Result redrive(String... arguments) {
        var out = new ByteArrayOutputStream();
        var errors = new ByteArrayOutputStream();
        int exitCode = Redrive.run(
                List.of(arguments),
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                new PrintStream(out, true, UTF_8),
                new PrintStream(errors, true, UTF_8));
        return new Result(exitCode, out.toString(UTF_8), errors.toString(UTF_8));
    }

    private List<String> keys() {
        return topic.all("things").stream()
                .map(record -> new String(record.key(), UTF_8))
                .toList();
    }

    private static Stream<String> names(ConsumerRecord<byte[], byte[]> record) {
        return Stream.of(record.headers().toArray()).map(header -> header.key());
    }

    private static ProducerRecord<byte[], byte[]> letter(
            String letters, @Nullable String key, String type, String origin) {
        var letter = new ProducerRecord<byte[], byte[]>(
                letters, key == null ? null : key.getBytes(UTF_8), "{}".getBytes(UTF_8));
        letter.headers()
                .add("ce_id", ("id-" + key).getBytes(UTF_8))
                .add("ce_type", type.getBytes(UTF_8))
                .add("dead-letter-reason", "it is no thing".getBytes(UTF_8))
                .add("dead-letter-group", "tests".getBytes(UTF_8))
                .add("dead-letter-attempts", "1".getBytes(UTF_8))
                .add("dead-letter-topic", origin.getBytes(UTF_8))
                .add("dead-letter-partition", "2".getBytes(UTF_8));
        return letter;
    }
}
