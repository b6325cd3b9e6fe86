package org.quarknotes.system;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.quarknotes.local.lambda.Function;
import org.quarknotes.local.lambda.FunctionPool;
import org.quarknotes.local.lambda.HttpApi;
import org.quarknotes.local.system.Service;

/**
 * The four services as functions, each under AWS's own runtime interface client and behind an HTTP API, on the tables
 * and with the keys of the running system, so that both shapes answer from the same data.
 */
final class Functions implements AutoCloseable {
    private final Deque<Runnable> open = new ArrayDeque<>();
    private final Client client;

    Functions(Quarknotes.Running system) {
        var users = start(system, Service.USERS, Map.of());
        var notes = start(system, Service.NOTES, Map.of("QUARKNOTES_USERS_URL", users));
        var notify = start(system, Service.NOTIFY, Map.of());
        var gateway = start(
                system,
                Service.GATEWAY,
                Map.of(
                        "QUARKNOTES_USERS_URL",
                        users,
                        "QUARKNOTES_NOTES_URL",
                        notes,
                        "QUARKNOTES_NOTIFY_URL",
                        notify,
                        "QUARKNOTES_TOKENS_JWKS",
                        users + "/.well-known/jwks.json",
                        "QUARKNOTES_TOKENS_ENDED_SESSIONS",
                        users + "/internal/ended-sessions",
                        "QUARKNOTES_TOKENS_API_KEY_EXCHANGE",
                        users + "/internal/api-key-exchange"));
        this.client = new Client(URI.create(gateway));
    }

    /** The {@code function.zip} that the profile "lambda" made of this service. */
    static Path zip(Service service) {
        var zip = Quarknotes.HOUSE.resolve(service.module()).resolve("target/function/function.zip");
        if (!Files.exists(zip)) {
            throw new AssertionError(zip + " is missing: run ./dev build --lambda, or ./dev test, which does");
        }
        return zip;
    }

    /** A client of the API at the gateway function. */
    Client client() {
        return client;
    }

    private String start(Quarknotes.Running system, Service service, Map<String, String> neighbours) {
        var variables = new HashMap<>(system.environment(service));
        variables.putAll(neighbours);
        var function = Function.ofQuarkus(service.module(), zip(service), variables);
        var pool = new FunctionPool(function, Path.of("target", "functions"), 1).warm();
        open.push(pool::close);
        var api = HttpApi.start(0, pool);
        open.push(api::close);
        return api.address().toString();
    }

    @Override
    public void close() {
        open.forEach(Runnable::run);
    }
}
