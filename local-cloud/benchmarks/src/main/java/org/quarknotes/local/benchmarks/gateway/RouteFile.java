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
        var measured = RouteKind.values();
        var others = IntStream.range(0, routes - measured.length).mapToObj(RouteFile::other);
        return Stream.concat(Stream.of(measured).map(RouteKind::route), others)
                .collect(Collectors.joining(
                        "", "upstreams:\n  bench: { url: \"%s\" }\nroutes:\n".formatted(stage.upstreamAddress()), ""));
    }

    private static String other(int number) {
        return "  - { id: other-%1$d, match: { path: \"/v1/others-%1$d/{id}\", methods: [GET] }, upstream: bench }\n"
                .formatted(number);
    }
}
