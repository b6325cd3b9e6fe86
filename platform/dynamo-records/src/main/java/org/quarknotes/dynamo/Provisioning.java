package org.quarknotes.dynamo;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
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
        var result = describe(table.name()).isPresent() ? Result.UNCHANGED : create(table);
        awaitActive(table.name());
        describe(table.name()).ifPresent(found -> requireSame(table, found));
        table.timeToLive().ifPresent(attribute -> enableTimeToLive(table.name(), attribute));
        return result;
    }

    private Optional<TableDescription> describe(String name) {
        try {
            return Optional.of(
                    client.describeTable(request -> request.tableName(name)).table());
        } catch (ResourceNotFoundException absent) {
            return Optional.empty();
        }
    }

    private Result create(TableDefinition table) {
        try {
            client.createTable(request -> request.tableName(table.name())
                    .attributeDefinitions(table.attributes())
                    .keySchema(table.key())
                    .globalSecondaryIndexes(table.indexes().isEmpty() ? null : table.indexes())
                    .billingMode(table.billing()));
            return Result.CREATED;
        } catch (ResourceInUseException someoneElseWasFaster) {
            return Result.UNCHANGED;
        }
    }

    private void awaitActive(String name) {
        try (var waiter = client.waiter()) {
            waiter.waitUntilTableExists(request -> request.tableName(name));
        }
    }

    private static void requireSame(TableDefinition wanted, TableDescription found) {
        requireSameKey("table '%s'".formatted(wanted.name()), wanted.key(), found.keySchema());
        for (var index : wanted.indexes()) {
            var present = found.globalSecondaryIndexes().stream()
                    .filter(candidate -> candidate.indexName().equals(index.indexName()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("table '%s' lacks the index '%s'; it is left as it is"
                            .formatted(wanted.name(), index.indexName())));
            var place = "index '%s' of table '%s'".formatted(index.indexName(), wanted.name());
            requireSameKey(place, index.keySchema(), present.keySchema());
        }
        var types = found.attributeDefinitions();
        if (!types.containsAll(wanted.attributes())) {
            throw new IllegalStateException("table '%s' has the key attributes %s, not %s; it is left as it is"
                    .formatted(wanted.name(), types, wanted.attributes()));
        }
    }

    private static void requireSameKey(String place, List<KeySchemaElement> wanted, List<KeySchemaElement> found) {
        if (!wanted.equals(found)) {
            throw new IllegalStateException(
                    "%s has the key %s, not %s; it is left as it is".formatted(place, found, wanted));
        }
    }

    private void enableTimeToLive(String name, String attribute) {
        if (hasTimeToLive(name, attribute)) {
            return;
        }
        try {
            client.updateTimeToLive(request -> request.tableName(name)
                    .timeToLiveSpecification(ttl -> ttl.attributeName(attribute).enabled(true)));
        } catch (DynamoDbException refusal) {
            var someoneElseWasFaster = hasTimeToLive(name, attribute);
            if (!someoneElseWasFaster) {
                throw refusal;
            }
        }
    }

    private boolean hasTimeToLive(String name, String attribute) {
        var current =
                client.describeTimeToLive(request -> request.tableName(name)).timeToLiveDescription();
        var on = current.timeToLiveStatus() == TimeToLiveStatus.ENABLED
                || current.timeToLiveStatus() == TimeToLiveStatus.ENABLING;
        return on && Objects.equals(current.attributeName(), attribute);
    }
}
