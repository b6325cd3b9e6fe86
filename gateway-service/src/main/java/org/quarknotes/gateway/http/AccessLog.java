package org.quarknotes.gateway.http;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.quarknotes.gateway.exchange.Exchange;

/**
 * One line per request. It has the route's id instead of the path: ids of notes, tokens and search words belong to
 * people, not into logs.
 */
@Singleton
final class AccessLog {
    private static final Logger LOG = Logger.getLogger("org.quarknotes.gateway.access");

    void write(Exchange exchange, Duration took) {
        var response = exchange.response();
        MDC.put("requestId", exchange.requestId());
        LOG.infof(
                "method=%s route=%s status=%d bytes=%d ms=%d",
                exchange.request().method(),
                exchange.routeId(),
                response.getStatusCode(),
                response.bytesWritten(),
                took.toMillis());
    }
}
