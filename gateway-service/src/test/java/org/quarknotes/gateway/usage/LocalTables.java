package org.quarknotes.gateway.usage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.quarknotes.dynamo.Provisioning;
import org.quarknotes.dynamo.Table;
import org.quarknotes.dynamo.TableDefinition;
import org.quarknotes.local.dynamodb.DynamoDbLocal;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** One DynamoDB Local for all tests of this JVM, with which it ends; every test takes a table of its own. */
final class LocalTables {
    private static final DynamoDbLocal SERVER = DynamoDbLocal.start();

    private LocalTables() {}

    /** As the gateway's own definition wants it, under a name of its own. */
    static Table fresh() {
        return provisioned(SERVER.endpoint(), "test-" + UUID.randomUUID());
    }

    /** The same on another server. */
    static Table provisioned(URI endpoint, String name) {
        var client = DynamoDbClient.builder()
                .endpointOverride(endpoint)
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "any")))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
        new Provisioning(client).apply(definition().named(name));
        return new Table(client, name);
    }

    private static TableDefinition definition() {
        try {
            return TableDefinition.read(Files.newInputStream(Path.of("src", "main", "resources", "table.json")));
        } catch (IOException e) {
            throw new UncheckedIOException("read the gateway's table.json", e);
        }
    }
}
