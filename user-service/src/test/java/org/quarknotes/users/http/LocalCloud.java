package org.quarknotes.users.http;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.quarknotes.users.dynamodb.LocalTable;

/** What the service needs around it: a table. Where its keys are published it is not told: it has them. */
public final class LocalCloud implements QuarkusTestResourceLifecycleManager {
    private @Nullable LocalTable table;

    @Override
    public Map<String, String> start() {
        try {
            table = LocalTable.start();
            return Map.of(
                    "quarkus.dynamodb.endpoint-override", table.endpoint().toString(),
                    "quarkus.dynamodb.aws.credentials.type", "static",
                    "quarkus.dynamodb.aws.credentials.static-provider.access-key-id", "any",
                    "quarkus.dynamodb.aws.credentials.static-provider.secret-access-key", "any",
                    "quarkus.http.test-port", "0",
                    "quarkus.management.test-port", "0",
                    "quarkus.otel.sdk.disabled", "true",
                    "quarknotes.relay.enabled", "false",
                    "quarknotes.users.first-admin", "Root@example.com");
        } catch (IOException e) {
            throw new UncheckedIOException("starting DynamoDB Local", e);
        }
    }

    @Override
    public void stop() {
        Objects.requireNonNull(table, "never started").close();
    }
}
