package org.quarknotes.local.benchmarks.gateway;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.quarknotes.local.processes.ChildFailure;
import org.quarknotes.local.processes.Ports;

/** Our gateway as it is packaged, with a route file of ours. It writes its access log; it sends no traces. */
final class Quarknotes {
    private final Stage stage;
    private final List<String> flags;

    /** @param flags of the JVM, besides those that every contender has */
    Quarknotes(Stage stage, List<String> flags) {
        this.stage = stage;
        this.flags = List.copyOf(flags);
    }

    /** @param routes how many its route file has */
    Contender start(int routes) throws InterruptedException {
        var jar = stage.house().resolve("gateway-service/target/quarkus-app/quarkus-run.jar");
        if (Files.notExists(jar)) {
            throw new ChildFailure("gateway-service is not built: ./dev build", List.of());
        }
        var file = stage.write("routes-%d.yaml".formatted(routes), new RouteFile(stage, routes).text());
        var ports = Ports.free(2);
        var line = new ArrayList<String>();
        line.add(Stage.java());
        line.addAll(Stage.JVM_FLAGS);
        line.addAll(flags);
        line.addAll(List.of("-jar", jar.toString()));
        var environment = Map.of(
                "QUARKUS_HTTP_HOST",
                "127.0.0.1",
                "QUARKUS_HTTP_PORT",
                ports.getFirst().toString(),
                "QUARKUS_MANAGEMENT_HOST",
                "127.0.0.1",
                "QUARKUS_MANAGEMENT_PORT",
                ports.getLast().toString(),
                "QUARKUS_HTTP_HTTP2",
                "true",
                "QUARKUS_OTEL_SDK_DISABLED",
                "true",
                "QUARKNOTES_GATEWAY_ROUTES",
                file.toString(),
                "QUARKNOTES_TOKENS_ISSUER",
                Issuer.NAME,
                "QUARKNOTES_TOKENS_JWKS",
                stage.keysAddress(),
                "QUARKNOTES_TOKENS_ENDED_SESSIONS",
                stage.upstreamAddress() + Upstream.ENDED_SESSIONS);
        var server = Server.start("gateway-" + routes, line, environment).await(ports.getFirst());
        return new Contender(server, true, subjects(server, ports.getFirst(), routes));
    }

    private static List<Subject> subjects(Server server, int port, int routes) {
        var subjects = new ArrayList<Subject>();
        for (var protocol : Protocol.values()) {
            for (var kind : RouteKind.values()) {
                subjects.add(
                        new Subject(name(kind, routes, protocol), server, port, protocol, kind.path(), kind.guarded()));
            }
        }
        return subjects;
    }

    static String name(RouteKind kind, int routes, Protocol protocol) {
        return String.format(Locale.ROOT, "gateway, %s, %,d routes", kind.title(), routes)
                + (protocol == Protocol.HTTP_1 ? "" : ", " + protocol.title());
    }
}
