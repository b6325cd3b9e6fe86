package org.quarknotes.notify.dynamodb;

import com.fasterxml.uuid.Generators;
import io.quarkus.arc.DefaultBean;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.quarknotes.dynamo.Cursors;
import org.quarknotes.dynamo.Table;
import org.quarknotes.notify.domain.NotificationIds;
import org.quarknotes.notify.domain.Wakeups;
import org.quarknotes.outbox.ConsumedEvents;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Makes what the storage of inboxes consists of, from configuration. */
class InboxStorage {
    /** Where and how long inboxes are kept. */
    @ConfigMapping(prefix = "quarknotes.notify")
    interface Settings {
        /** The name of the table. */
        @WithDefault("notify")
        String table();

        /** How long consumed events, and who was erased, are remembered: longer than the broker keeps events, 7 days. */
        @WithDefault("P30D")
        Duration eventMemory();
    }

    /** How cursors are signed. */
    @ConfigMapping(prefix = "quarknotes.cursors")
    interface CursorSettings {
        /** At least 32 characters, the same in all replicas. */
        String secret();
    }

    @Produces
    @Singleton
    Table table(DynamoDbClient client, Settings settings) {
        return new Table(client, settings.table());
    }

    @Produces
    @Singleton
    ConsumedEvents consumedEvents(Settings settings) {
        return new ConsumedEvents(settings.eventMemory());
    }

    @Produces
    @Singleton
    Tombstones tombstones(Settings settings) {
        return new Tombstones(settings.eventMemory());
    }

    @Produces
    @Singleton
    Cursors cursors(CursorSettings settings) {
        return new Cursors(settings.secret());
    }

    @Produces
    @Singleton
    NotificationIds ids() {
        var uuids = Generators.timeBasedEpochGenerator();
        return () -> uuids.generate().toString();
    }

    /** For shapes in which nobody holds a stream open. */
    @Produces
    @DefaultBean
    @Singleton
    Wakeups wakeups() {
        return person -> {};
    }

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }
}
