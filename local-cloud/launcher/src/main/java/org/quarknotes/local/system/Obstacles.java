package org.quarknotes.local.system;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What would stop a start half-way, found before anything runs. */
final class Obstacles {

    private Obstacles() {}

    /** Throws a failure that names every taken port or unbuilt service. */
    static void refuse(Options options) {
        var taken = options.ports().taken(options.without());
        if (!taken.isEmpty()) {
            var list = taken.entrySet().stream()
                    .map(port -> port.getKey() + " (" + port.getValue() + ")")
                    .collect(Collectors.joining(", "));
            throw new StartFailure("Somebody else listens on port " + list
                    + ": stop that program, or choose another block of ports with --port, as in ./dev up --port 9000");
        }
        var unbuilt = Stream.of(Service.values())
                .filter(service -> !options.without().contains(service))
                .map(service -> service.jar(options.house()))
                .filter(jar -> !jar.toFile().exists())
                .map(jar -> options.house().relativize(jar).toString())
                .collect(Collectors.joining(", "));
        if (!unbuilt.isEmpty()) {
            throw new StartFailure("Not built: " + unbuilt + ". Run ./dev build");
        }
    }
}
