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
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/** A {@link TableDefinition} as JSON, in the words of {@code aws dynamodb create-table}. */
final class DefinitionFile {
    private DefinitionFile() {}

    static TableDefinition read(InputStream json) throws IOException {
        try (json) {
            var root = JsonMapper.builder().build().readTree(json);
            return new TableDefinition(
                    text(root, "TableName"),
                    list(root, "AttributeDefinitions", DefinitionFile::attribute),
                    list(root, "KeySchema", DefinitionFile::keyElement),
                    root.has("GlobalSecondaryIndexes")
                            ? list(root, "GlobalSecondaryIndexes", DefinitionFile::index)
                            : List.of(),
                    Optional.ofNullable(root.get("TimeToLive")).map(ttl -> text(ttl, "AttributeName")),
                    Optional.ofNullable(root.get("StreamSpecification")).flatMap(DefinitionFile::stream));
        }
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
                .keySchema(list(node, "KeySchema", DefinitionFile::keyElement))
                .projection(Projection.builder()
                        .projectionType(text(projection, "ProjectionType"))
                        .nonKeyAttributes(included.isEmpty() ? null : included)
                        .build())
                .build();
    }

    private static Optional<StreamViewType> stream(JsonNode node) {
        return node.path("StreamEnabled").asBoolean()
                ? Optional.of(StreamViewType.fromValue(text(node, "StreamViewType")))
                : Optional.empty();
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
