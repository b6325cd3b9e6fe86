package org.quarknotes.gateway.http;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;

/** What is around the gateway under test: one service for people and notes, and none where notify should be. */
public final class Surroundings implements QuarkusTestResourceLifecycleManager {
    public static final int CONNECTIONS = 8;

    private final ScriptedService service = startService();
    private final TestIssuer issuer = new TestIssuer();

    @Override
    public Map<String, String> start() {
        System.setProperty("aws.accessKeyId", "any");
        System.setProperty("aws.secretAccessKey", "any");
        service.always("/.well-known/jwks.json", ScriptedService.json(issuer.publishedKeys()));
        service.always("/ended", ScriptedService.json("{\"sessions\":[\"%s\"]}".formatted(TestIssuer.ENDED_SESSION)));
        service.always("/exchange", issuer::exchange);
        var address = service.address().toString();
        return Map.ofEntries(
                Map.entry("QUARKNOTES_USERS_URL", address),
                Map.entry("QUARKNOTES_NOTES_URL", address),
                Map.entry("QUARKNOTES_NOTIFY_URL", "http://127.0.0.1:" + portWithoutListener()),
                Map.entry("quarknotes.tokens.issuer", TestIssuer.NAME),
                Map.entry("quarknotes.tokens.jwks", address + "/.well-known/jwks.json"),
                Map.entry("quarknotes.tokens.ended-sessions", address + "/ended"),
                Map.entry("quarknotes.tokens.api-key-exchange", address + "/exchange"),
                Map.entry("quarknotes.gateway.usage.endpoint", "http://localhost:" + portWithoutListener()),
                Map.entry("quarknotes.gateway.usage.timeout", "10s"),
                Map.entry("QUARKNOTES_THROTTLE_ADDRESS_RATE", "100000"),
                Map.entry("QUARKNOTES_THROTTLE_ADDRESS_BURST", "100000"),
                Map.entry("QUARKNOTES_THROTTLE_CALLER_RATE", "100000"),
                Map.entry("QUARKNOTES_THROTTLE_CALLER_BURST", "100000"),
                Map.entry("quarknotes.gateway.upstreams.response-timeout", "1s"),
                Map.entry("quarknotes.gateway.limits.body-timeout", "2s"),
                Map.entry("quarknotes.gateway.limits.head-timeout", "2s"),
                Map.entry("quarknotes.gateway.upstreams.connections", Integer.toString(CONNECTIONS)),
                Map.entry("quarknotes.gateway.upstreams.queue", "2"),
                Map.entry("quarkus.management.test-port", "0"),
                Map.entry("quarkus.otel.bsp.schedule.delay", "1h"));
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(service, new TestInjector.MatchesType(ScriptedService.class));
        injector.injectIntoFields(issuer, new TestInjector.MatchesType(TestIssuer.class));
    }

    @Override
    public void stop() {
        try {
            service.close();
        } catch (IOException e) {
            throw new UncheckedIOException("closing the service", e);
        }
    }

    private static ScriptedService startService() {
        try {
            return ScriptedService.start();
        } catch (IOException e) {
            throw new UncheckedIOException("starting the service", e);
        }
    }

    private static int portWithoutListener() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("looking for a free port", e);
        }
    }
}
