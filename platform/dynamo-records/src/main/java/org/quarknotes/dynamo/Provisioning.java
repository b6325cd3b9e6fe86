package org.quarknotes.dynamo;

import java.time.Duration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;

/**
 * Makes tables exist as defined. Idempotent, safe to run twice at once, and never drops anything: indexes, a stream and
 * a time-to-live are added where they are missing and left where nobody wants them, and what cannot be changed in place
 * is refused with the difference named.
 */
public final class Provisioning {
    private static final Duration USUAL_PATIENCE = Duration.ofMinutes(10);

    /** What {@link #apply} did. */
    public enum Result {
        /** The table was not there. */
        CREATED,
        /** The table lacked an index, its stream or its time-to-live. */
        CHANGED,
        /** The table was as defined, or somebody else made it so at the same time. */
        UNCHANGED
    }

    private final DynamoDbClient client;
    private final Patience patience;

    /** Waits ten minutes for a table, and as long for each of its indexes. */
    public Provisioning(DynamoDbClient client) {
        this(client, USUAL_PATIENCE);
    }

    /**
     * The same with another patience.
     *
     * @param longest how long to wait for a table, and again for each index; to fill one of a large table takes hours
     */
    public Provisioning(DynamoDbClient client, Duration longest) {
        this.client = client;
        this.patience = new Patience(longest);
    }

    /**
     * Creates the table, or adds what it lacks, and waits until all of it can be used.
     *
     * @throws IllegalStateException when the table that is there has another key, or an index, stream or time-to-live of
     *     this definition differs; then nothing was changed. Also when patience ran out, with the change under way
     */
    public Result apply(TableDefinition wanted) {
        var changes = new TableChanges(client, wanted, patience);
        var created = changes.isThere() ? Result.UNCHANGED : create(wanted);
        changes.awaitQuiet();
        changes.requirePossible();
        var changed = changes.make();
        return changed && created == Result.UNCHANGED ? Result.CHANGED : created;
    }

    private Result create(TableDefinition table) {
        try {
            client.createTable(request -> request.tableName(table.name())
                    .attributeDefinitions(table.attributes())
                    .keySchema(table.key())
                    .globalSecondaryIndexes(table.indexes().isEmpty() ? null : table.indexes())
                    .streamSpecification(
                            table.stream().map(TableChanges::specification).orElse(null))
                    .billingMode(table.billing()));
            return Result.CREATED;
        } catch (ResourceInUseException someoneElseWasFaster) {
            return Result.UNCHANGED;
        }
    }
}
