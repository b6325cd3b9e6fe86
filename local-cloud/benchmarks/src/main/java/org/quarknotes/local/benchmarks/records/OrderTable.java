package org.quarknotes.local.benchmarks.records;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quarknotes.dynamo.Provisioning;
import org.quarknotes.dynamo.TableDefinition;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** The table that all contenders write to, and the client that all of them are given. */
final class OrderTable {
    static final String NAME = "orders";

    private OrderTable() {}

    static DynamoDbClient client(URI endpoint) {
        return client(endpoint, UrlConnectionHttpClient.create());
    }

    static DynamoDbClient client(URI endpoint, SdkHttpClient http) {
        return DynamoDbClient.builder()
                .endpointOverride(endpoint)
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "any")))
                .httpClient(http)
                .build();
    }

    /** The same, connected and with the SDK's own code for a request and an answer loaded. */
    static DynamoDbClient warmClient(URI endpoint) {
        var client = client(endpoint);
        var nobody = AttributeValue.fromS("nobody");
        client.getItem(request -> request.tableName(NAME).key(Map.of("pk", nobody, "sk", nobody)));
        return client;
    }

    static void provision(URI endpoint) {
        var byState = GlobalSecondaryIndex.builder()
                .indexName("byState")
                .keySchema(key("byStatePk", KeyType.HASH), key("byStateSk", KeyType.RANGE))
                .projection(projection -> projection.projectionType(ProjectionType.ALL))
                .build();
        var definition = new TableDefinition(
                NAME,
                List.of(text("pk"), text("sk"), text("byStatePk"), text("byStateSk")),
                List.of(key("pk", KeyType.HASH), key("sk", KeyType.RANGE)),
                List.of(byState),
                Optional.empty());
        try (var client = client(endpoint)) {
            new Provisioning(client).apply(definition);
        }
    }

    private static AttributeDefinition text(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build();
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }
}
