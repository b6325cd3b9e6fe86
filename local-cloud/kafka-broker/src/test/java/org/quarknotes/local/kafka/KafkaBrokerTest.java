package org.quarknotes.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quarknotes.local.processes.ChildFailure;
import org.quarknotes.local.processes.Surroundings;

class KafkaBrokerTest {

    private static final Topic NOTES = new Topic("notes", 3);

    @TempDir
    Path data;

    @Test
    void topics_are_there_when_it_is_ready() throws Exception {
        try (var broker = KafkaBroker.start(NOTES, new Topic("dead-letters", 1));
                var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            var notes =
                    admin.describeTopics(List.of("notes")).allTopicNames().get().get("notes");

            assertThat(admin.listTopics().names().get()).containsExactlyInAnyOrder("notes", "dead-letters");
            assertThat(notes.partitions()).hasSize(3);
        }
    }

    @Test
    void acknowledged_records_survive_a_kill_and_a_restart_on_the_same_ports() throws Exception {
        var listeners = Listeners.free();
        try (var first = KafkaBroker.start(listeners, data, List.of(NOTES), Surroundings.temporary())) {
            send(first, "kept");
            first.process().kill();
        }

        try (var second = KafkaBroker.start(listeners, data, List.of(NOTES), Surroundings.temporary())) {
            assertThat(read(second)).containsExactly("kept");
        }
    }

    @Test
    void a_taken_port_is_named() {
        try (var first = KafkaBroker.start()) {
            int port = Integer.parseInt(first.bootstrapServers().split(":", -1)[1]);
            var listeners = new Listeners(port, Listeners.free().controller());

            assertThatThrownBy(() -> KafkaBroker.start(listeners, data, List.of(), Surroundings.temporary()))
                    .isInstanceOf(ChildFailure.class)
                    .hasMessageContaining("Port " + port + ", wanted for Kafka, is taken");
        }
    }

    private static void send(KafkaBroker broker, String text) throws Exception {
        var settings = Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("notes", 0, "key", text)).get();
        }
    }

    private static List<String> read(KafkaBroker broker) {
        var settings =
                Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers(), "auto.offset.reset", "earliest");
        var partition = new TopicPartition("notes", 0);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(partition));
            return consumer.poll(Duration.ofSeconds(20)).records(partition).stream()
                    .map(record -> record.value())
                    .toList();
        }
    }
}
