package org.quarknotes.system;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The table of notes-service, read past the service: what is not visible may still lie there. */
final class NotesTable implements AutoCloseable {
    private static final String NAME = "notes";

    private final DynamoDbClient client;

    NotesTable(URI dynamoDb) {
        client = DynamoDbClient.builder()
                .endpointOverride(dynamoDb)
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    /**
     * The keys of all items, each as one text. Left out is what keeps late writers from indexing a purged note again: it
     * says of a note only that it is gone, and expires after a day.
     */
    List<String> keys() {
        return keys(NAME);
    }

    /** The same of another table. */
    List<String> keys(String table) {
        return client.scanPaginator(scan -> scan.tableName(table).projectionExpression("pk, sk")).items().stream()
                .map(item -> item.values().stream().map(AttributeValue::s).collect(Collectors.joining(" ")))
                .filter(key -> !key.contains("INDEXED#"))
                .toList();
    }

    /** Everything in all tables, each item as one text behind the name of its table. */
    List<String> everything() {
        return client.listTables().tableNames().stream()
                .flatMap(table -> client.scanPaginator(scan -> scan.tableName(table)).items().stream()
                        .map(item -> table + " " + item))
                .toList();
    }

    DynamoDbClient client() {
        return client;
    }

    @Override
    public void close() {
        client.close();
    }
}
