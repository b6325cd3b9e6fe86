package org.quarknotes.local.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quarknotes.local.processes.ChildFailure;
import org.quarknotes.local.processes.Ports;

class DynamoDbLocalTest {

    private static final String TABLE = """
            {"TableName": "notes", "BillingMode": "PAY_PER_REQUEST",
             "AttributeDefinitions": [{"AttributeName": "pk", "AttributeType": "S"}],
             "KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}]}
            """;

    @TempDir
    Path data;

    @Test
    void it_keeps_items_and_checks_conditions() throws Exception {
        try (var dynamo = DynamoDbLocal.start()) {
            var once = """
                    {"TableName": "notes", "Item": {"pk": {"S": "a"}}, "ConditionExpression": "attribute_not_exists(pk)"}
                    """;
            call(dynamo.endpoint(), "CreateTable", TABLE);

            assertThat(call(dynamo.endpoint(), "PutItem", once)).isEqualTo("{}");
            assertThat(call(dynamo.endpoint(), "PutItem", once)).contains("ConditionalCheckFailedException");
        }
    }

    @Test
    void tables_in_a_folder_survive_a_kill_and_a_restart_on_the_same_port() throws Exception {
        int port = Ports.free();
        try (var first = DynamoDbLocal.start(port, Optional.of(data))) {
            call(first.endpoint(), "CreateTable", TABLE);
            first.process().kill();
        }

        try (var second = DynamoDbLocal.start(port, Optional.of(data))) {
            assertThat(call(second.endpoint(), "ListTables", "{}")).isEqualTo("{\"TableNames\":[\"notes\"]}");
        }
    }

    @Test
    void nothing_listens_any_more_once_it_is_closed() {
        var dynamo = DynamoDbLocal.start();

        dynamo.close();

        assertThat(dynamo.process().isAlive()).isFalse();
        assertThat(Ports.isFree(dynamo.endpoint().getPort())).isTrue();
    }

    @Test
    void a_taken_port_is_named() {
        try (var first = DynamoDbLocal.start()) {
            int port = first.endpoint().getPort();

            assertThatThrownBy(() -> DynamoDbLocal.start(port, Optional.empty()))
                    .isInstanceOf(ChildFailure.class)
                    .hasMessageContaining("Port " + port + ", wanted for DynamoDB Local, is taken");
        }
    }

    private static String call(URI endpoint, String operation, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(endpoint)
                .header("X-Amz-Target", "DynamoDB_20120810." + operation)
                .header("Content-Type", "application/x-amz-json-1.0")
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=any/20260101/eu-central-1/dynamodb/aws4_request, "
                                + "SignedHeaders=host, Signature=any")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }
}
