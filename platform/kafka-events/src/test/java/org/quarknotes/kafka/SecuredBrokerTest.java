package org.quarknotes.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.quarknotes.dynamo.Table;
import org.quarknotes.outbox.Event;
import org.quarknotes.outbox.Outbox;

/** With the variables that the README names and nothing else, all of it works over TLS and with a password. */
@QuarkusTest
@QuarkusTestResource(value = SecuredCloud.class, restrictToAnnotatedClass = true)
class SecuredBrokerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Table table;
    private final Outbox outbox;
    private final Listener listener;
    private final Config config;

    SecuredBrokerTest(Table table, Outbox outbox, Listener listener, Config config) {
        this.table = table;
        this.outbox = outbox;
        this.listener = listener;
        this.config = config;
    }

    @Test
    void events_are_sent_heard_put_aside_and_redriven() {
        var broker = broker();
        var usable = recorded("thing.happened");
        var unusable = recorded("thing.unheard-of");

        await().atMost(PATIENCE)
                .until(() -> listener.heard().stream()
                        .anyMatch(record -> record.key().equals(usable)));
        try (var topic = new RawTopic(broker, "things")) {
            await().atMost(PATIENCE)
                    .until(() -> topic.in("things.dead-letters", unusable).size() == 1);
            assertThat(redriven(broker)).contains("1 sent again, 0 left");
            await().atMost(PATIENCE)
                    .until(() -> topic.in("things.dead-letters", unusable).size() == 2);
        }
    }

    private Map<String, Object> broker() {
        var broker = new HashMap<String, Object>();
        for (var name : List.of(
                "bootstrap.servers",
                "security.protocol",
                "sasl.mechanism",
                "sasl.jaas.config",
                "ssl.truststore.location",
                "ssl.truststore.type",
                "ssl.truststore.password")) {
            broker.put(name, config.getValue("kafka." + name, String.class));
        }
        return broker;
    }

    private static String redriven(Map<String, Object> settings) {
        var out = new ByteArrayOutputStream();
        Redrive.run(List.of(), settings, new PrintStream(out, true, UTF_8), new PrintStream(out, true, UTF_8));
        return out.toString(UTF_8);
    }

    /** Answers its subject. */
    private String recorded(String type) {
        var subject = UUID.randomUUID().toString();
        var id = UUID.randomUUID().toString();
        table.write(outbox.record(
                new Event(id, type, "/tests", subject, 7, Instant.now(), "{\"thing\": 1}", Optional.empty())));
        outbox.committed();
        return subject;
    }
}
