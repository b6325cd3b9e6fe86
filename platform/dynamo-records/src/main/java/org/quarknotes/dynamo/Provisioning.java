package org.quarknotes.dynamo;

import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

/**
 * Makes tables exist as defined. Idempotent, safe to run twice at once, and never drops anything: what cannot be
 * changed in place is refused with the difference named.
 */
public final class Provisioning {
    /** What {@link #apply} found and did. */
    public enum Result {
        CREATED,
        UNCHANGED
    }

    private final DynamoDbClient client;

    public Provisioning(DynamoDbClient client) {
        this.client = client;
    }

    /**
     * Creates the table unless it is there, waits until it can be used, and turns its time-to-live on.
     *
     * @throws IllegalStateException when a table of this name has another key or lacks an index
     */
    public Result apply(TableDefinition table) {
        var existing = describe(table.name());
        if (existing.isEmpty()) {
            create(table);
        }
        awaitActive(table.name());
        describe(table.name()).ifPresent(found -> requireSame(table, found));
        table.timeToLive().ifPresent(attribute -> enableTimeToLive(table.name(), attribute));
        return existing.isEmpty() ? Result.CREATED : Result.UNCHANGED;
    }

    private Optional<TableDescription> describe(String name) {
        try {
            return Optional.of(
                    client.describeTable(request -> request.tableName(name)).table());
        } catch (ResourceNotFoundException absent) {
            return Optional.empty();
        }
    }

    private void create(TableDefinition table) {
        try {
            client.createTable(request -> request.tableName(table.name())
                    .attributeDefinitions(table.attributes())
                    .keySchema(table.key())
                    .globalSecondaryIndexes(table.indexes().isEmpty() ? null : table.indexes())
                    .billingMode(table.billing()));
        } catch (ResourceInUseException someoneElseWasFaster) {
            // The definition is compared below whoever created the table.
        }
    }

    private void awaitActive(String name) {
        try (var waiter = client.waiter()) {
            waiter.waitUntilTableExists(request -> request.tableName(name));
        }
    }

    private static void requireSame(TableDefinition wanted, TableDescription found) {
        if (!wanted.key().equals(found.keySchema())) {
            throw new IllegalStateException("table '%s' has the key %s, not %s; it is left as it is"
                    .formatted(wanted.name(), found.keySchema(), wanted.key()));
        }
        var present = found.globalSecondaryIndexes().stream()
                .map(GlobalSecondaryIndexDescription::indexName)
                .toList();
        for (var index : wanted.indexes()) {
            if (!present.contains(index.indexName())) {
                throw new IllegalStateException("table '%s' lacks the index '%s'; it is left as it is"
                        .formatted(wanted.name(), index.indexName()));
            }
        }
    }

    private void enableTimeToLive(String name, String attribute) {
        var current =
                client.describeTimeToLive(request -> request.tableName(name)).timeToLiveDescription();
        var on = current.timeToLiveStatus() == TimeToLiveStatus.ENABLED
                || current.timeToLiveStatus() == TimeToLiveStatus.ENABLING;
        if (on && Objects.equals(current.attributeName(), attribute)) {
            return;
        }
        client.updateTimeToLive(request -> request.tableName(name)
                .timeToLiveSpecification(ttl -> ttl.attributeName(attribute).enabled(true)));
    }
}
