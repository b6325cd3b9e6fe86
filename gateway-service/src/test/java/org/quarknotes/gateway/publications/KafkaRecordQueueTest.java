package org.quarknotes.gateway.publications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KafkaRecordQueueTest {
    private static final CallEvent EVENT = new CallEvent(
            UUID.randomUUID(),
            "org.quarknotes.gateway.called.v1",
            Instant.EPOCH,
            new CallEvent.Call("GET", "route", 200, Optional.empty(), "request"),
            Optional.empty());

    private final Losses losses = new Losses((name, tags) -> {}, InstantSource.system());

    @Test
    void while_no_broker_answers_records_wait_up_to_a_limit_and_are_then_counted_as_lost() throws Exception {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var queue = queue("127.0.0.1:" + silent.getLocalPort());

            for (int i = 0; i < 100; i++) {
                queue.send("calls", EVENT);
            }

            // At most one is being sent and ten wait.
            assertThat(losses.count()).isGreaterThanOrEqualTo(89);
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(losses.count()).isEqualTo(100));
            queue.stop();
        }
    }

    private KafkaRecordQueue queue(String broker) {
        var settings = new SmallRyeConfigBuilder()
                .withDefaultValues(Map.of("kafka.bootstrap.servers", broker, "kafka.max.block.ms", "50"))
                .build();
        return new KafkaRecordQueue(
                new KafkaProducers(settings), losses, new SnsMessagesTest.Settings(false, 10, Duration.ofSeconds(1)));
    }
}
