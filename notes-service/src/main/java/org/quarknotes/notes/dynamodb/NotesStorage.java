package org.quarknotes.notes.dynamodb;

import com.fasterxml.uuid.Generators;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.quarknotes.dynamo.Cursors;
import org.quarknotes.dynamo.Table;
import org.quarknotes.notes.domain.NoteId;
import org.quarknotes.notes.domain.NoteIds;
import org.quarknotes.outbox.ConsumedEvents;
import org.quarknotes.outbox.Outbox;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Makes what the storage of notes consists of, from configuration. */
class NotesStorage {
    /** Where notes are kept. */
    @ConfigMapping(prefix = "quarknotes.notes")
    interface Settings {
        /** The name of the table. */
        @WithDefault("notes")
        String table();

        /** The number of outbox shards; the same in all replicas. */
        @WithDefault("4")
        int outboxShards();

        /** How long a consumed event is remembered: longer than the broker keeps it, which is 7 days by default. */
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
    Outbox outbox(Settings settings) {
        return new Outbox(settings.outboxShards());
    }

    @Produces
    @Singleton
    ConsumedEvents consumedEvents(Settings settings) {
        return new ConsumedEvents(settings.eventMemory());
    }

    @Produces
    @Singleton
    Cursors cursors(CursorSettings settings) {
        return new Cursors(settings.secret());
    }

    @Produces
    @Singleton
    NoteIds ids() {
        var uuids = Generators.timeBasedEpochGenerator();
        return () -> new NoteId(uuids.generate().toString());
    }

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }
}
