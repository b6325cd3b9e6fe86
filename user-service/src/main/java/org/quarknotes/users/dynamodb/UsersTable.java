package org.quarknotes.users.dynamodb;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.quarknotes.dynamo.Table;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Makes what both adapters need. */
final class UsersTable {
    private UsersTable() {}

    @Produces
    @Singleton
    static Table table(DynamoDbClient client, TableSettings settings) {
        return new Table(client, settings.name());
    }

    @Produces
    @Singleton
    static EmailLocks emailLocks(TableSettings settings) {
        return new EmailLocks(settings.secret());
    }
}
