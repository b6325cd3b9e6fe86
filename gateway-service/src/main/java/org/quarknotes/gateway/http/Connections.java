package org.quarknotes.gateway.http;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;
import org.quarknotes.gateway.config.GatewayConfig;
import org.quarknotes.gateway.domain.Field;
import org.quarknotes.gateway.exchange.Exchange;
import org.quarknotes.gateway.exchange.Framing;

/** Ends connections in good manners: those of a gateway that is about to stop, and those with a body that nobody read. */
@Singleton
final class Connections {
    /** Long enough for a client to read its answer; closing at once could lose it (RFC 9112, section 9.6). */
    private static final Duration LINGER = Duration.ofSeconds(1);

    private static final Logger LOG = Logger.getLogger(Connections.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
    private static final long NO_ERROR = 0;

    private final Vertx vertx;
    private final Duration patience;
    private final AtomicInteger underWay = new AtomicInteger();
    private volatile boolean leaving;

    Connections(Vertx vertx, GatewayConfig config) {
        this.vertx = vertx;
        this.patience = config.drain();
    }

    /** From now on every answer is the last on its connection, so that clients come back to a replica that stays. */
    void leave(@Observes ShutdownDelayInitiatedEvent event) {
        leaving = true;
    }

    /** Stops only when those have their answer whose requests are under way, or patience is over. */
    void drain(@Observes ShutdownEvent event) {
        leaving = true;
        long end = System.nanoTime() + patience.toNanos();
        while (underWay.get() > 0 && System.nanoTime() < end) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        if (underWay.get() > 0) {
            LOG.warnf("%d requests are broken off: they had %s to end.", underWay.get(), patience);
        }
    }

    /** To be followed by {@link #over()}, however the exchange ends. */
    void begin(Exchange exchange) {
        underWay.incrementAndGet();
        if (!leaving) {
            return;
        }
        if (exchange.request().version() == HttpVersion.HTTP_2) {
            exchange.request().connection().shutdown();
        } else {
            exchange.bear(new Field("connection", "close"));
        }
    }

    void over() {
        underWay.decrementAndGet();
    }

    /** What is left of the body is thrown away, for a moment; then the connection goes. */
    void end(HttpServerRequest request) {
        if (!Framing.hasBody(request)) {
            return;
        }
        if (request.version() == HttpVersion.HTTP_2) {
            // The client stops; other streams of the connection go on (RFC 9113, section 8.1).
            request.response().reset(NO_ERROR);
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
