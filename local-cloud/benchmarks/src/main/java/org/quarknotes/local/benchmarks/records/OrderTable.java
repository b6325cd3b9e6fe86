package org.quarknotes.local.benchmarks.records;

import java.net.URI;
import java.util.Map;
import org.quarknotes.dynamo.Provisioning;
import org.quarknotes.dynamo.TableDefinition;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

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
        try (var client = client(endpoint)) {
            new Provisioning(client).apply(TableDefinition.of(NAME, DynamoRecordsContender.ORDER));
        }
    }
}
