package org.quarknotes.users.http;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.quarknotes.users.dynamodb.LocalTable;

/** What the service needs around it: a table, and its own address, because it verifies tokens like any other. */
public final class LocalCloud implements QuarkusTestResourceLifecycleManager {
    private @Nullable LocalTable table;

    @Override
    public Map<String, String> start() {
        try {
            table = LocalTable.start();
            var port = freePort();
            return Map.of(
                    "quarkus.dynamodb.endpoint-override", table.endpoint().toString(),
                    "quarkus.dynamodb.aws.credentials.type", "static",
                    "quarkus.dynamodb.aws.credentials.static-provider.access-key-id", "any",
                    "quarkus.dynamodb.aws.credentials.static-provider.secret-access-key", "any",
                    "quarkus.http.test-port", Integer.toString(port),
                    "quarkus.management.test-port", "0",
                    "quarkus.otel.sdk.disabled", "true",
                    "quarknotes.tokens.jwks", "http://localhost:" + port + "/.well-known/jwks.json");
        } catch (IOException e) {
            throw new UncheckedIOException("starting DynamoDB Local", e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void stop() {
        Objects.requireNonNull(table, "never started").close();
    }
}
