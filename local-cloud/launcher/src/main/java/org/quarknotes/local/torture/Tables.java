package org.quarknotes.local.torture;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The tables of all services, looked at past the services: do events wait in an outbox? */
final class Tables implements AutoCloseable {

    private final DynamoDbClient client;

    Tables(URI dynamoDb) {
        client = DynamoDbClient.builder()
                .endpointOverride(dynamoDb)
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    /**
     * Returns when everything that DynamoDB Local has acknowledged is in its file. It answers a transaction while the
     * transaction's COMMIT still waits in its queue, but what is asked later is answered later.
     */
    void awaitCommits() {
        var nobody = Map.of("pk", AttributeValue.fromS("NOBODY"), "sk", AttributeValue.fromS("NOBODY"));
        client.getItem(get -> get.tableName("notes").key(nobody).consistentRead(true));
    }

    /** In words: an event for each that waits, or was set aside because it could not be sent. */
    List<String> waiting() {
        return client.listTables().tableNames().stream().flatMap(this::waiting).toList();
    }

    private Stream<String> waiting(String table) {
        var wanted = Map.of(":waits", AttributeValue.fromS("OUTBOX#"), ":aside", AttributeValue.fromS("ASIDE#"));
        return client
                .scanPaginator(scan -> scan.tableName(table)
                        .consistentRead(true)
                        .filterExpression("begins_with(pk, :waits) OR begins_with(pk, :aside)")
                        .expressionAttributeValues(wanted))
                .items()
                .stream()
                .map(item -> "%s %s of table %s has not been sent"
                        .formatted(item.get("pk").s(), item.get("sk").s(), table));
    }

    @Override
    public void close() {
        client.close();
    }
}
