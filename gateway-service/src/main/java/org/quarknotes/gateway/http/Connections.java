package org.quarknotes.gateway.http;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.quarknotes.gateway.domain.Field;
import org.quarknotes.gateway.exchange.Exchange;
import org.quarknotes.gateway.exchange.Framing;

/** Ends connections in good manners: those of a gateway that is about to stop, and those with a body that nobody read. */
@Singleton
final class Connections {
    /** Long enough for a client to read its answer; closing at once could lose it (RFC 9112, section 9.6). */
    private static final Duration LINGER = Duration.ofSeconds(1);

    private static final long NO_ERROR = 0;

    private final Vertx vertx;
    private volatile boolean leaving;

    Connections(Vertx vertx) {
        this.vertx = vertx;
    }

    /** From now on every answer is the last on its connection, so that clients come back to a replica that stays. */
    void leave(@Observes ShutdownDelayInitiatedEvent event) {
        leaving = true;
    }

    void begin(Exchange exchange) {
        if (!leaving) {
            return;
        }
        if (exchange.request().version() == HttpVersion.HTTP_2) {
            exchange.request().connection().shutdown();
        } else {
            exchange.bear(new Field("connection", "close"));
        }
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
