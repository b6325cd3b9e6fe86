package org.quarknotes.gateway.config;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.quarknotes.gateway.exchange.Counts;
import org.quarknotes.gateway.http.Routing;
import org.quarknotes.gateway.routes.RouteFile;

/**
 * Puts a changed route file in force without a restart. It looks at the content, again and again: a ConfigMap changes by a
 * symbolic link far above the file, which no notification of the file system tells reliably. A file with a mistake is
 * refused and the routes stay as they are; each content is judged once.
 */
@Singleton
final class RouteWatch {
    private static final Logger LOG = Logger.getLogger(RouteWatch.class);
    /** More than a route file may have, so that one that is too long is told of as such. */
    private static final int MOST = 2 << 20;

    private static final String COUNT = "gateway.routes.reloads";

    private final GatewayConfig config;
    private final RouteFile routeFile;
    private final Routing routing;
    private final Counts counts;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
    private byte[] judged = {};

    RouteWatch(GatewayConfig config, RouteFile routeFile, Routing routing, Counts counts) {
        this.config = config;
        this.routeFile = routeFile;
        this.routing = routing;
        this.counts = counts;
    }

    void start(@Observes StartupEvent event) {
        config.routes().ifPresent(file -> {
            judged = content(file);
            var pause = config.routesCheck().toMillis();
            var _ = thread.scheduleWithFixedDelay(() -> look(file), pause, pause, TimeUnit.MILLISECONDS);
        });
    }

    private void look(Path file) {
        var found = content(file);
        if (found.length > 0 && !Arrays.equals(found, judged)) {
            judged = found;
            judge(file);
        }
    }

    private void judge(Path file) {
        try {
            var table = routeFile.read(file);
            routing.replace(table);
            LOG.infof(
                    "The route file has changed: %d routes are in force.",
                    table.routes().size());
            counts.add(COUNT, "outcome", "accepted");
        } catch (RuntimeException bad) {
            LOG.errorf(
                    "The route file has changed, but not to be used; the routes stay as they were. %s",
                    bad.getMessage());
            counts.add(COUNT, "outcome", "refused");
        }
    }

    /** Nothing while the file is away, which it may be for a moment while it is exchanged. */
    private static byte[] content(Path file) {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(MOST);
        } catch (IOException away) {
            return new byte[0];
        }
    }

    void stop(@Observes ShutdownEvent event) {
        thread.shutdownNow();
    }
}
