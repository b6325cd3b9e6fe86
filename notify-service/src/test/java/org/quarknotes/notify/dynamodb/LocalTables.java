package org.quarknotes.notify.dynamodb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.quarknotes.dynamo.Provisioning;
import org.quarknotes.dynamo.Table;
import org.quarknotes.dynamo.TableDefinition;
import org.quarknotes.local.dynamodb.DynamoDbLocal;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** One DynamoDB Local for all tests of this JVM, with which it ends; every test takes a table of its own. */
final class LocalTables {
    private static final DynamoDbLocal SERVER = DynamoDbLocal.start();
    private static final DynamoDbClient CLIENT = client();

    private LocalTables() {}

    /** One more client of the same server, which these look at. */
    static DynamoDbClient client(ExecutionInterceptor... interceptors) {
        return DynamoDbClient.builder()
                .endpointOverride(SERVER.endpoint())
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "any")))
                .httpClient(UrlConnectionHttpClient.create())
                .overrideConfiguration(configuration -> configuration.executionInterceptors(List.of(interceptors)))
                .build();
    }

    /** The service's own. */
    static TableDefinition definition() {
        try {
            return TableDefinition.read(Files.newInputStream(Path.of("src", "main", "resources", "table.json")));
        } catch (IOException e) {
            throw new UncheckedIOException("read this service's table.json", e);
        }
    }

    /** As the service's own definition wants it, under a name of its own. */
    static Table fresh() {
        var definition = definition().named("test-" + UUID.randomUUID());
        new Provisioning(CLIENT).apply(definition);
        return new Table(CLIENT, definition.name());
    }
}
