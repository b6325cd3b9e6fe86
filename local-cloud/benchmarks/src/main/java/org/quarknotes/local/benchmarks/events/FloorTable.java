package org.quarknotes.local.benchmarks.events;

import java.net.URI;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Keeps each event and that it was there, in one transaction. */
final class FloorTable implements AutoCloseable {
    private final DynamoDbClient client;
    private final String name;

    private FloorTable(DynamoDbClient client, String name) {
        this.client = client;
        this.name = name;
    }

    static FloorTable create(URI endpoint, String name) {
        var client = DynamoDbClient.builder()
                .endpointOverride(endpoint)
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
        client.createTable(table -> table.tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(attribute("pk"), attribute("sk"))
                .keySchema(key("pk", KeyType.HASH), key("sk", KeyType.RANGE)));
        return new FloorTable(client, name);
    }

    void keep(ConsumerRecord<String, String> event) {
        var seen = Map.of("pk", text("EVENT#" + event.key()), "sk", text("SEEN"));
        var told =
                Map.of("pk", text("USER#" + event.partition()), "sk", text(event.key()), "text", text(event.value()));
        var first = Put.builder()
                .tableName(name)
                .item(seen)
                .conditionExpression("attribute_not_exists(pk)")
                .build();
        var second = Put.builder().tableName(name).item(told).build();
        client.transactWriteItems(transaction -> transaction.transactItems(write(first), write(second)));
    }

    private static TransactWriteItem write(Put put) {
        return TransactWriteItem.builder().put(put).build();
    }

    private static AttributeDefinition attribute(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build();
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    @Override
    public void close() {
        client.deleteTable(table -> table.tableName(name));
        client.close();
    }
}
