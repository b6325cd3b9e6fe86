package org.quarknotes.users.dynamodb;

import io.smallrye.config.ConfigMapping;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.quarknotes.dynamo.Cursors;
import org.quarknotes.dynamo.Table;
import org.quarknotes.outbox.Outbox;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Makes what the adapters need. */
final class UsersTable {
    private UsersTable() {}

    /** How cursors are signed. */
    @ConfigMapping(prefix = "quarknotes.cursors")
    interface CursorSettings {
        /** At least 32 characters, the same in all replicas. */
        String secret();
    }

    @Produces
    @Singleton
    static Table table(DynamoDbClient client, TableSettings settings) {
        return new Table(client, settings.name());
    }

    @Produces
    @Singleton
    static Pseudonyms pseudonyms(TableSettings settings) {
        return new Pseudonyms(settings.secret());
    }

    @Produces
    @Singleton
    static Outbox outbox(TableSettings settings) {
        return new Outbox(settings.outboxShards());
    }

    @Produces
    @Singleton
    static Cursors cursors(CursorSettings settings) {
        return new Cursors(settings.secret());
    }
}
