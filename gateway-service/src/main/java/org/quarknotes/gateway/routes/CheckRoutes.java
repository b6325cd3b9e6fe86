package org.quarknotes.gateway.routes;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.quarknotes.gateway.domain.Integration;
import org.quarknotes.gateway.domain.RouteTable;
import org.quarknotes.gateway.domain.Upstream.Capacity;

/**
 * {@code ./dev routes check [FILE...]}: says of each file what it holds, or what is wrong with it, as the gateway itself would at
 * its start. Variables are taken from the environment.
 */
public final class CheckRoutes {
    /** What the gateway is configured with matters only when it runs. */
    private static final Capacity CAPACITY = new Capacity(128, 512, 1024, Duration.ofSeconds(2));

    private final RouteFile routeFile;
    private final PrintStream out;

    CheckRoutes(Variables variables, PrintStream out) {
        this.routeFile = new RouteFile(variables, CAPACITY);
        this.out = out;
    }

    /**
     * Checks the files, or without any the packaged one.
     *
     * @param files ends with 1 if something is wrong with one of them
     */
    public static void main(String[] files) {
        var variables = (Variables) name -> Optional.ofNullable(System.getenv(name));
        System.exit(new CheckRoutes(variables, System.out).check(List.of(files)) ? 0 : 1);
    }

    /** Whether all files can be put in force. */
    boolean check(List<String> files) {
        if (files.isEmpty()) {
            return check("the packaged " + RouteFile.PACKAGED, routeFile::readPackaged);
        }
        boolean good = true;
        for (var file : files) {
            good &= check(file, () -> routeFile.read(Path.of(file)));
        }
        return good;
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private boolean check(String name, Supplier<RouteTable> reading) {
        try {
            var routes = reading.get().routes().stream()
                    .filter(route -> !(route.integration() instanceof Integration.Page))
                    .toList();
            long upstreams = routes.stream()
                    .map(route -> route.integration() instanceof Integration.Http http
                            ? http.upstream().name()
                            : "")
                    .filter(upstream -> !upstream.isEmpty())
                    .distinct()
                    .count();
            out.printf("%s is good: %s, %s%n", name, count(routes.size(), "route"), count(upstreams, "upstream"));
            return true;
        } catch (BadRouteFile bad) {
            out.println(bad.lines());
            return false;
        }
    }
}
