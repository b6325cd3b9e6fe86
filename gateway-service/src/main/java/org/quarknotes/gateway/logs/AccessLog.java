package org.quarknotes.gateway.logs;

import io.opentelemetry.api.trace.Span;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import org.jboss.logging.Logger;
import org.quarknotes.gateway.config.GatewayConfig;
import org.quarknotes.gateway.config.GatewayConfig.AccessLogFormat;
import org.quarknotes.gateway.exchange.Exchange;
import org.quarknotes.gateway.exchange.Witness;

/**
 * One line per request. It has the route's id instead of the path: ids of notes, tokens and search words belong to people,
 * not into logs.
 */
@Singleton
final class AccessLog implements Witness {
    private static final Logger LOG = Logger.getLogger("org.quarknotes.gateway.access");

    private final AccessLogFormat format;
    private final Lines lines;
    private final InstantSource clock;

    AccessLog(GatewayConfig config, Lines lines, InstantSource clock) {
        this.format = config.accessLog();
        this.lines = lines;
        this.clock = clock;
    }

    @Override
    public void ended(Exchange exchange, Duration took) {
        switch (format) {
            case OFF -> {}
            case TEXT -> LOG.info(text(exchange, took));
            case JSON -> lines.write(json(exchange, took));
        }
    }

    private static String text(Exchange exchange, Duration took) {
        var response = exchange.response();
        var line = new StringBuilder("method=%s route=%s status=%d bytes=%d ms=%d"
                .formatted(
                        exchange.method(),
                        exchange.routeId(),
                        response.getStatusCode(),
                        response.bytesWritten(),
                        took.toMillis()));
        exchange.remarks()
                .forEach((name, value) ->
                        line.append(' ').append(name).append('=').append(value));
        return line.toString();
    }

    private String json(Exchange exchange, Duration took) {
        var request = exchange.request();
        var response = exchange.response();
        var line = new JsonLine()
                .text("time", clock.instant().toString())
                .text("log", "access")
                .text("requestId", exchange.requestId())
                .text("traceId", Span.current().getSpanContext().getTraceId())
                .text("protocol", String.valueOf(request.version()))
                .text("method", exchange.method())
                .text("route", exchange.routeId())
                .number("status", response.getStatusCode())
                .number("bytesIn", request.bytesRead())
                .number("bytesOut", response.bytesWritten())
                .number("micros", took.toNanos() / 1_000);
        exchange.remarks().forEach(line::text);
        return line.end();
    }
}
