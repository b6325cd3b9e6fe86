package org.quarknotes.dynamo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.Projection;

/**
 * A table as its service wants it, read from a file in the form that {@code aws dynamodb create-table
 * --cli-input-json} takes, with one more member, {@code TimeToLive: {AttributeName}}, which that command ignores.
 * Capacity is always on demand.
 *
 * @param attributes the key attributes of table and indexes
 * @param timeToLive the attribute that holds the expiry in seconds since the epoch
 */
public record TableDefinition(
        String name,
        List<AttributeDefinition> attributes,
        List<KeySchemaElement> key,
        List<GlobalSecondaryIndex> indexes,
        Optional<String> timeToLive) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public TableDefinition {
        attributes = List.copyOf(attributes);
        key = List.copyOf(key);
        indexes = List.copyOf(indexes);
    }

    /**
     * Reads a definition and closes the stream.
     *
     * @throws IllegalArgumentException when a member that a table needs is missing, naming it
     */
    public static TableDefinition read(InputStream json) throws IOException {
        try (json) {
            var root = JSON.readTree(json);
            return new TableDefinition(
                    text(root, "TableName"),
                    list(root, "AttributeDefinitions", TableDefinition::attribute),
                    list(root, "KeySchema", TableDefinition::keyElement),
                    root.has("GlobalSecondaryIndexes")
                            ? list(root, "GlobalSecondaryIndexes", TableDefinition::index)
                            : List.of(),
                    Optional.ofNullable(root.get("TimeToLive")).map(ttl -> text(ttl, "AttributeName")));
        }
    }

    /** The same table under another name, as when several stages share an account. */
    public TableDefinition named(String otherName) {
        return new TableDefinition(otherName, attributes, key, indexes, timeToLive);
    }

    BillingMode billing() {
        return BillingMode.PAY_PER_REQUEST;
    }

    private static AttributeDefinition attribute(JsonNode node) {
        return AttributeDefinition.builder()
                .attributeName(text(node, "AttributeName"))
                .attributeType(text(node, "AttributeType"))
                .build();
    }

    private static KeySchemaElement keyElement(JsonNode node) {
        return KeySchemaElement.builder()
                .attributeName(text(node, "AttributeName"))
                .keyType(text(node, "KeyType"))
                .build();
    }

    private static GlobalSecondaryIndex index(JsonNode node) {
        var projection = node.path("Projection");
        var included = projection.has("NonKeyAttributes")
                ? list(projection, "NonKeyAttributes", JsonNode::asText)
                : List.<String>of();
        return GlobalSecondaryIndex.builder()
                .indexName(text(node, "IndexName"))
                .keySchema(list(node, "KeySchema", TableDefinition::keyElement))
                .projection(Projection.builder()
                        .projectionType(text(projection, "ProjectionType"))
                        .nonKeyAttributes(included.isEmpty() ? null : included)
                        .build())
                .build();
    }

    private static String text(JsonNode node, String member) {
        return Optional.ofNullable(node.get(member))
                .map(JsonNode::asText)
                .orElseThrow(() -> new IllegalArgumentException("the table definition lacks '" + member + "'"));
    }

    private static <E> List<E> list(JsonNode node, String member, Function<JsonNode, E> element) {
        if (!node.path(member).isArray()) {
            throw new IllegalArgumentException("the table definition lacks the list '" + member + "'");
        }
        return StreamSupport.stream(node.get(member).spliterator(), false)
                .map(element)
                .toList();
    }
}
