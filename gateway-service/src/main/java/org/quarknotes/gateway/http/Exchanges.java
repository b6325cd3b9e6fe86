package org.quarknotes.gateway.http;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.MDC;
import org.quarknotes.gateway.domain.Field;
import org.quarknotes.gateway.domain.RequestIds;
import org.quarknotes.gateway.exchange.Exchange;

/** Begins an exchange for each request, and sees to its end: the access log, and a body nobody read. */
@Singleton
final class Exchanges {
    /** Long enough for a client to read its answer; closing at once could lose it (RFC 9112, section 9.6). */
    private static final Duration LINGER = Duration.ofSeconds(1);

    private final RequestIds requestIds;
    private final AccessLog log;
    private final Vertx vertx;

    Exchanges(RequestIds requestIds, AccessLog log, Vertx vertx) {
        this.requestIds = requestIds;
        this.log = log;
        this.vertx = vertx;
    }

    Exchange begin(HttpServerRequest request) {
        var exchange = new Exchange(request, requestIds.of(request.getHeader(Exchange.REQUEST_ID)));
        var start = System.nanoTime();
        MDC.put("requestId", exchange.requestId());
        exchange.bear(new Field(Exchange.REQUEST_ID, exchange.requestId()));
        exchange.bear(new Field("x-content-type-options", "nosniff"));
        request.response().endHandler(ended -> {
            log.write(exchange, Duration.ofNanos(System.nanoTime() - start));
            leaveUnread(request);
        });
        return exchange;
    }

    /** What is left of the body is thrown away, for a moment; then the connection goes. */
    private void leaveUnread(HttpServerRequest request) {
        if (request.isEnded()) {
            return;
        }
        var timer =
                vertx.setTimer(LINGER.toMillis(), late -> request.connection().close());
        request.exceptionHandler(gone -> vertx.cancelTimer(timer));
        request.endHandler(end -> vertx.cancelTimer(timer));
        request.handler(unread -> {});
        request.resume();
    }
}
