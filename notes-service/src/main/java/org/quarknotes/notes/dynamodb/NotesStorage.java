package org.quarknotes.notes.dynamodb;

import com.fasterxml.uuid.Generators;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.quarknotes.dynamo.Cursors;
import org.quarknotes.dynamo.Table;
import org.quarknotes.notes.domain.NoteId;
import org.quarknotes.notes.domain.NoteIds;
import org.quarknotes.outbox.Outbox;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Makes what the storage of notes consists of, from configuration. */
class NotesStorage {
    /** Where and how notes are kept. */
    @ConfigMapping(prefix = "quarknotes")
    interface Settings {
        /** The name of the table. */
        @WithName("notes.table")
        @WithDefault("notes")
        String table();

        /** The number of outbox shards; the same in all replicas. */
        @WithName("outbox.shards")
        @WithDefault("4")
        int shards();

        /** Signs cursors; at least 32 characters, the same in all replicas. */
        @WithName("cursors.secret")
        String cursorSecret();
    }

    @Produces
    @Singleton
    Table table(DynamoDbClient client, Settings settings) {
        return new Table(client, settings.table());
    }

    @Produces
    @Singleton
    Outbox outbox(Settings settings) {
        return new Outbox(settings.shards());
    }

    @Produces
    @Singleton
    Cursors cursors(Settings settings) {
        return new Cursors(settings.cursorSecret());
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
