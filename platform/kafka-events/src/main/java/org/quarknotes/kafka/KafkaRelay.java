package org.quarknotes.kafka;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import org.quarknotes.dynamo.Table;
import org.quarknotes.outbox.Outbox;
import org.quarknotes.outbox.Relay;

/** Runs the relay of the service's {@link Outbox} for as long as the service runs. */
@ApplicationScoped
@IfBuildProperty(name = "quarknotes.relay.kafka", stringValue = "true")
class KafkaRelay {
    private final Outbox outbox;
    private final Table table;
    private final KafkaPublisher publisher;
    private final Settings settings;
    private final RelayMetrics metrics;
    private Optional<Relay> relay = Optional.empty();

    /** How the relay behaves. */
    @ConfigMapping(prefix = "quarknotes.relay")
    interface Settings {
        /** Whether there is a relay at all; fixed when the service is built. */
        @WithDefault("false")
        boolean kafka();

        /** Off where another process sends this table's events. */
        @WithDefault("true")
        boolean enabled();

        /** Between two looks at the outbox while nothing is heard of a commit. */
        @WithDefault("PT0.5S")
        Duration interval();

        /** How long the events of a dead relay wait for the next one, at most. */
        @WithDefault("PT5S")
        Duration lease();
    }

    KafkaRelay(Outbox outbox, Table table, KafkaPublisher publisher, Settings settings, RelayMetrics metrics) {
        this.outbox = outbox;
        this.table = table;
        this.publisher = publisher;
        this.settings = settings;
        this.metrics = metrics;
    }

    void start(@Observes StartupEvent event) {
        if (settings.enabled()) {
            var pace = new Relay.Pace(settings.interval(), settings.lease());
            relay = Optional.of(Relay.start(outbox, table, publisher, pace, metrics));
            metrics.show(() -> outbox.backlog(table));
        }
    }

    void stop(@Observes ShutdownEvent event) {
        relay.ifPresent(Relay::close);
        metrics.hide();
    }
}
