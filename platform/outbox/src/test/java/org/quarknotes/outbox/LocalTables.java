package org.quarknotes.outbox;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quarknotes.dynamo.Provisioning;
import org.quarknotes.dynamo.Table;
import org.quarknotes.dynamo.TableDefinition;
import org.quarknotes.local.dynamodb.DynamoDbLocal;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** One DynamoDB Local for all tests of this JVM, with which it ends; every test takes a table of its own. */
final class LocalTables {
    private static final DynamoDbLocal SERVER = DynamoDbLocal.start();
    private static final DynamoDbClient CLIENT = clientWith();

    private LocalTables() {}

    /** A client without retries, so that every request passes the interceptors once. */
    static DynamoDbClient clientWith(ExecutionInterceptor... interceptors) {
        return DynamoDbClient.builder()
                .endpointOverride(SERVER.endpoint())
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "any")))
                .httpClient(UrlConnectionHttpClient.create())
                .overrideConfiguration(client -> {
                    client.retryStrategy(AwsRetryStrategy.doNotRetry());
                    List.of(interceptors).forEach(client::addExecutionInterceptor);
                })
                .build();
    }

    static Table fresh() {
        var definition = new TableDefinition(
                "events-" + UUID.randomUUID(),
                List.of(text("pk"), text("sk")),
                List.of(key("pk", KeyType.HASH), key("sk", KeyType.RANGE)),
                List.of(),
                Optional.empty());
        new Provisioning(CLIENT).apply(definition);
        return new Table(CLIENT, definition.name());
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
