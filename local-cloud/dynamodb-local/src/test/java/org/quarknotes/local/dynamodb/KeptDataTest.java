package org.quarknotes.local.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;
import org.quarknotes.local.processes.Ports;

/**
 * SIGKILL in the middle of many transactions. DynamoDB Local acknowledges a transaction before it has written its COMMIT,
 * which only waits in a queue: so the last ones may be lost. What is answered later has waited in the same queue, so it
 * proves that all that was acknowledged before it is kept.
 */
class KeptDataTest {

    private static final String TABLE = """
            {"TableName": "pairs", "BillingMode": "PAY_PER_REQUEST",
             "AttributeDefinitions": [{"AttributeName": "pk", "AttributeType": "S"}],
             "KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}]}
            """;
    private static final int WRITERS = 8;
    private static final int ENOUGH = 200;

    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicInteger numbers = new AtomicInteger();
    private final Set<Integer> acknowledged = ConcurrentHashMap.newKeySet();

    private final Set<Integer> kept = new HashSet<>();
    private final CountDownLatch enough = new CountDownLatch(ENOUGH);

    @TempDir
    Path data;

    @RepeatedTest(2)
    void transactions_acknowledged_before_another_answer_survive_a_kill_and_none_is_halved() throws Exception {
        int port = Ports.free();
        try (var dynamo = DynamoDbLocal.start(port, Optional.of(data))) {
            call(dynamo.endpoint(), "CreateTable", TABLE);
            writeUntilKilled(dynamo);
        }

        try (var again = DynamoDbLocal.start(port, Optional.of(data))) {
            for (int number = 1; number <= numbers.get(); number++) {
                boolean left = isThere(again.endpoint(), "left-" + number);
                assertThat(isThere(again.endpoint(), "right-" + number))
                        .as("both halves of pair %d", number)
                        .isEqualTo(left);
                assertThat(left || !kept.contains(number))
                        .as("pair %d of %d is there", number, numbers.get())
                        .isTrue();
            }
        }
    }

    private void writeUntilKilled(DynamoDbLocal dynamo) throws IOException, InterruptedException {
        try (var threads = Executors.newFixedThreadPool(WRITERS)) {
            for (int writer = 0; writer < WRITERS; writer++) {
                threads.execute(() -> writePairs(dynamo.endpoint()));
            }
            assertThat(enough.await(1, TimeUnit.MINUTES)).isTrue();
            kept.addAll(acknowledged);
            isThere(dynamo.endpoint(), "anything");
            dynamo.process().kill();
        }
    }

    private void writePairs(URI endpoint) {
        try {
            while (true) {
                int number = numbers.incrementAndGet();
                var answer = call(endpoint, "TransactWriteItems", """
                        {"TransactItems": [
                          {"Put": {"TableName": "pairs", "Item": {"pk": {"S": "left-%1$d"}}}},
                          {"Put": {"TableName": "pairs", "Item": {"pk": {"S": "right-%1$d"}}}}]}
                        """.formatted(number));
                if (answer.equals("{}")) {
                    acknowledged.add(number);
                    enough.countDown();
                }
            }
        } catch (IOException killed) {
            assertThat(enough.getCount()).as("acknowledged before %s", killed).isZero();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isThere(URI endpoint, String key) throws IOException, InterruptedException {
        var answer = call(endpoint, "GetItem", """
                {"TableName": "pairs", "ConsistentRead": true, "Key": {"pk": {"S": "%s"}}}
                """.formatted(key));
        assertThat(answer)
                .as("how DynamoDB Local says that there is or is no item")
                .matches("\\{.*Item.*|\\{}");
        return answer.contains(key);
    }

    private String call(URI endpoint, String operation, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(endpoint)
                .header("X-Amz-Target", "DynamoDB_20120810." + operation)
                .header("Content-Type", "application/x-amz-json-1.0")
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=any/20260101/eu-central-1/dynamodb/aws4_request, "
                                + "SignedHeaders=host, Signature=any")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
}
