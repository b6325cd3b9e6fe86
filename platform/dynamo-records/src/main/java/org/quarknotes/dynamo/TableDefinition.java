package org.quarknotes.dynamo;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/**
 * A table as its service wants it: derived from the entity types that it holds, or read from a file. Capacity is always
 * on demand.
 *
 * @param attributes the key attributes of table and indexes
 * @param timeToLive the attribute that holds the expiry in seconds since the epoch
 * @param stream what a stream of changes tells; empty for no stream
 */
public record TableDefinition(
        String name,
        List<AttributeDefinition> attributes,
        List<KeySchemaElement> key,
        List<GlobalSecondaryIndex> indexes,
        Optional<String> timeToLive,
        Optional<StreamViewType> stream) {
    public TableDefinition {
        attributes = List.copyOf(attributes);
        key = List.copyOf(key);
        indexes = List.copyOf(indexes);
    }

    /** A table without a stream. */
    public TableDefinition(
            String name,
            List<AttributeDefinition> attributes,
            List<KeySchemaElement> key,
            List<GlobalSecondaryIndex> indexes,
            Optional<String> timeToLive) {
        this(name, attributes, key, indexes, timeToLive, Optional.empty());
    }

    /**
     * The table that holds entities of these types, with all their indexes, which hold whole items, and their
     * time-to-live.
     *
     * @throws IllegalArgumentException when the types cannot share a table, naming the difference
     */
    public static TableDefinition of(String name, EntityType<?>... types) {
        return DefinitionOfTypes.of(name, List.of(types));
    }

    /**
     * Reads a definition in the form that {@code aws dynamodb create-table --cli-input-json} takes, with one more member,
     * {@code TimeToLive: {AttributeName}}, which that command ignores; and closes the stream.
     *
     * @throws IllegalArgumentException when a member that a table needs is missing, naming it
     */
    public static TableDefinition read(InputStream json) throws IOException {
        return DefinitionFile.read(json);
    }

    /** The same table under another name, as when several stages share an account. */
    public TableDefinition named(String otherName) {
        return new TableDefinition(otherName, attributes, key, indexes, timeToLive, stream);
    }

    /** The same table with a stream of its changes. */
    public TableDefinition streaming(StreamViewType changes) {
        return new TableDefinition(name, attributes, key, indexes, timeToLive, Optional.of(changes));
    }

    /**
     * The same table with an index that holds only these attributes, the keys, the type and what tells that an item is
     * gone: less to pay for at each write. Read it with a {@link View} of no more than these.
     *
     * @throws IllegalArgumentException when there is no such index
     */
    public TableDefinition projecting(String index, View<?> view) {
        var names = view.projection();
        if (names.isEmpty()) {
            throw new IllegalArgumentException("the view needs all attributes, as those with upcasters do");
        }
        var keys = Set.of(Key.PARTITION, Key.SORT);
        var others =
                names.stream().filter(attribute -> !keys.contains(attribute)).toList();
        return changing(
                index,
                Projection.builder()
                        .projectionType(ProjectionType.INCLUDE)
                        .nonKeyAttributes(others)
                        .build());
    }

    private TableDefinition changing(String index, Projection projection) {
        if (indexes.stream().noneMatch(present -> present.indexName().equals(index))) {
            throw new IllegalArgumentException("table '%s' has no index '%s'".formatted(name, index));
        }
        UnaryOperator<GlobalSecondaryIndex> change =
                present -> present.indexName().equals(index)
                        ? present.toBuilder().projection(projection).build()
                        : present;
        return new TableDefinition(
                name, attributes, key, indexes.stream().map(change).toList(), timeToLive, stream);
    }

    BillingMode billing() {
        return BillingMode.PAY_PER_REQUEST;
    }
}
