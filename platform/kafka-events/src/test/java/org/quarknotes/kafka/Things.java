package org.quarknotes.kafka;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.quarknotes.dynamo.Provisioning;
import org.quarknotes.dynamo.Table;
import org.quarknotes.dynamo.TableDefinition;
import org.quarknotes.outbox.Outbox;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** What a service gives to the relay: its outbox, and the table that it is in. */
public class Things {
    @Produces
    @Singleton
    Outbox outbox() {
        return new Outbox(2);
    }

    @Produces
    @Singleton
    Table table(@ConfigProperty(name = "tests.database") URI database) {
        var client = DynamoDbClient.builder()
                .endpointOverride(database)
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "any")))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
        var definition = new TableDefinition(
                "things",
                List.of(text("pk"), text("sk")),
                List.of(key("pk", KeyType.HASH), key("sk", KeyType.RANGE)),
                List.of(),
                Optional.empty());
        new Provisioning(client).apply(definition);
        return new Table(client, definition.name());
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
