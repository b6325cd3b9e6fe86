package org.quarknotes.users.dynamodb;

import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import org.quarknotes.dynamo.Provisioning;
import org.quarknotes.dynamo.TableDefinition;
import org.quarknotes.local.dynamodb.DynamoDbLocal;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The users table in a DynamoDB Local of its own. */
public final class LocalTable implements AutoCloseable {
    private final DynamoDbLocal server;
    private final DynamoDbClient client;

    private LocalTable(DynamoDbLocal server) {
        this.server = server;
        client = client(new ExecutionInterceptor() {});
    }

    /** A client of one's own, to be closed by whoever asked for it. */
    DynamoDbClient client(ExecutionInterceptor listener) {
        return DynamoDbClient.builder()
                .endpointOverride(server.endpoint())
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "any")))
                .httpClient(UrlConnectionHttpClient.create())
                .overrideConfiguration(settings -> settings.addExecutionInterceptor(listener))
                .build();
    }

    public static LocalTable start() throws IOException {
        var local = new LocalTable(DynamoDbLocal.start());
        var definition = Objects.requireNonNull(LocalTable.class.getResourceAsStream("/table.json"));
        new Provisioning(local.client).apply(TableDefinition.read(definition));
        return local;
    }

    public URI endpoint() {
        return server.endpoint();
    }

    public DynamoDbClient client() {
        return client;
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
