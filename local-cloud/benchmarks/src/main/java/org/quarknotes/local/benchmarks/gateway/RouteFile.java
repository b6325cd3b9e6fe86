package org.quarknotes.local.benchmarks.gateway;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A route file with those routes that are measured, and others beside them. */
final class RouteFile {
    private final Stage stage;
    private final int routes;

    /** @param routes in all */
    RouteFile(Stage stage, int routes) {
        this.stage = stage;
        this.routes = routes;
    }

    String text() {
        var measured = Stream.of(RouteKind.values()).map(RouteKind::route);
        var others = IntStream.range(RouteKind.values().length, routes).mapToObj(RouteFile::other);
        var head = """
                upstreams:
                  bench: { url: "%s" }
                routes:
                """.formatted(stage.upstreamAddress());
        return Stream.concat(measured, others).collect(Collectors.joining("", head, ""));
    }

    private static String other(int number) {
        return """
                  - id: other-%1$d
                    match: { path: "/v1/others-%1$d/{id}", methods: [GET] }
                    integration: { http: bench }
                """.formatted(number);
    }
}
