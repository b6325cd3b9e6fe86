package org.quarknotes.dynamo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quarknotes.local.dynamodb.DynamoDbLocal;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** One DynamoDB Local for all tests of this JVM, with which it ends; every test takes a table of its own. */
public final class LocalTables {
    private static final DynamoDbLocal SERVER = DynamoDbLocal.start();
    public static final DynamoDbClient CLIENT = clientWith();

    private LocalTables() {}

    public static DynamoDbClient clientWith(ExecutionInterceptor... interceptors) {
        return clientOf(SERVER, interceptors);
    }

    static DynamoDbClient clientOf(DynamoDbLocal server, ExecutionInterceptor... interceptors) {
        return DynamoDbClient.builder()
                .endpointOverride(server.endpoint())
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "any")))
                .httpClient(UrlConnectionHttpClient.create())
                .overrideConfiguration(client -> List.of(interceptors).forEach(client::addExecutionInterceptor))
                .build();
    }

    static Table fresh() {
        return freshWith(Clock.systemUTC());
    }

    /** A table for which it is always this time. */
    static Table freshAt(Instant now) {
        return freshWith(Clock.fixed(now, ZoneOffset.UTC));
    }

    static Table freshWith(Clock clock) {
        var definition = definition();
        new Provisioning(CLIENT).apply(definition);
        return new Table(CLIENT, definition.name(), clock);
    }

    /** A definition under a name that no other test has: text keys, one index and a time-to-live. */
    static TableDefinition definition() {
        return new TableDefinition(
                "books-" + UUID.randomUUID(),
                List.of(text("pk"), text("sk"), text("byTitlePk"), text("byTitleSk")),
                List.of(key("pk", KeyType.HASH), key("sk", KeyType.RANGE)),
                List.of(byTitle("byTitlePk", "byTitleSk")),
                Optional.of("expiresAt"));
    }

    static GlobalSecondaryIndex byTitle(String partition, String sort) {
        return GlobalSecondaryIndex.builder()
                .indexName(Book.BY_TITLE)
                .keySchema(key(partition, KeyType.HASH), key(sort, KeyType.RANGE))
                .projection(projection -> projection.projectionType(ProjectionType.ALL))
                .build();
    }

    static AttributeDefinition text(String name) {
        return attribute(name, ScalarAttributeType.S);
    }

    static AttributeDefinition attribute(String name, ScalarAttributeType type) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(type)
                .build();
    }

    static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }
}
