package org.quarknotes.gateway.http;

import io.quarkus.arc.All;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.MDC;
import org.quarknotes.gateway.domain.Field;
import org.quarknotes.gateway.domain.RequestIds;
import org.quarknotes.gateway.exchange.Exchange;
import org.quarknotes.gateway.exchange.Witness;

/** Begins an exchange for each request, and sees to its end. */
@Singleton
final class Exchanges {
    private final RequestIds requestIds;
    private final Peers peers;
    private final Connections connections;
    private final List<Witness> witnesses;

    Exchanges(RequestIds requestIds, Peers peers, Connections connections, @All List<Witness> witnesses) {
        this.requestIds = requestIds;
        this.peers = peers;
        this.connections = connections;
        this.witnesses = witnesses;
    }

    Exchange begin(HttpServerRequest request) {
        var requestId = requestIds.of(request.getHeader(Exchange.REQUEST_ID));
        var exchange = new Exchange(request, requestId, peers.of(request));
        var start = System.nanoTime();
        MDC.put("requestId", requestId);
        exchange.bear(new Field(Exchange.REQUEST_ID, requestId));
        exchange.bear(new Field("x-content-type-options", "nosniff"));
        connections.begin(exchange);
        request.response().endHandler(ended -> {
            var took = Duration.ofNanos(System.nanoTime() - start);
            witnesses.forEach(witness -> witness.ended(exchange, took));
            connections.end(request);
        });
        return exchange;
    }

    /** To be called when there is no more to do for an exchange, however it has ended. */
    void over() {
        connections.over();
    }
}
