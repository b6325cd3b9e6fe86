package org.quarknotes.local.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.quarknotes.dynamo.Provisioning;
import org.quarknotes.dynamo.TableDefinition;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Makes the table of each service exist, as the service's own {@code table.json} says. */
final class Tables {

    /** DynamoDB Local takes any region and any credentials, but not none. */
    static final Region REGION = Region.EU_CENTRAL_1;

    static final AwsBasicCredentials ANYBODY = AwsBasicCredentials.create("local", "local");

    private Tables() {}

    static void provision(URI endpoint, Path house) {
        try (var client = DynamoDbClient.builder()
                .endpointOverride(endpoint)
                .region(REGION)
                .credentialsProvider(StaticCredentialsProvider.create(ANYBODY))
                .httpClient(UrlConnectionHttpClient.create())
                .build()) {
            var provisioning = new Provisioning(client);
            Stream.of(Service.values())
                    .filter(Service::needsTable)
                    .map(service -> service.table(house))
                    .filter(Files::exists)
                    .map(Tables::read)
                    .forEach(provisioning::apply);
        }
    }

    private static TableDefinition read(Path file) {
        try {
            return TableDefinition.read(Files.newInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Read the table definition " + file, e);
        }
    }
}
