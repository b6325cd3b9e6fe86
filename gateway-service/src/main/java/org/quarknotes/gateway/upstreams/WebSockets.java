package org.quarknotes.gateway.upstreams;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.quarknotes.gateway.config.GatewayConfig;
import org.quarknotes.gateway.domain.Integration.Http;
import org.quarknotes.gateway.domain.Rule.Timeouts;
import org.quarknotes.gateway.domain.Upstream;
import org.quarknotes.gateway.domain.WebSocketHandshake;
import org.quarknotes.gateway.exchange.Answer;
import org.quarknotes.gateway.exchange.Exchange;
import org.quarknotes.gateway.exchange.Refused;
import org.quarknotes.gateway.exchange.Responder;
import org.quarknotes.problems.ProblemType;

/**
 * Lets clients and services change to the WebSocket protocol, on routes that allow it. The request that asks for it goes the
 * same way as any other, past the same policies; on a route that does not allow it, the wish is not passed on.
 */
@Singleton
public final class WebSockets {
    private final UpstreamClient upstreams;
    private final Tunnels tunnels;
    private final Vertx vertx;
    private final GatewayConfig config;

    WebSockets(UpstreamClient upstreams, Tunnels tunnels, Vertx vertx, GatewayConfig config) {
        this.upstreams = upstreams;
        this.tunnels = tunnels;
        this.vertx = vertx;
        this.config = config;
    }

    /** Answers handshakes by asking this service, and everything else by {@code otherwise}. */
    public Responder responder(Http integration, Responder otherwise) {
        return exchange -> WebSocketHandshake.of(exchange.method(), exchange.received())
                .map(handshake -> open(exchange, integration, handshake))
                .orElseGet(() -> otherwise.respond(exchange));
    }

    private Future<Answer> open(Exchange exchange, Http to, WebSocketHandshake handshake) {
        if (!config.sockets()) {
            throw new Refused(
                    ProblemType.NOT_IMPLEMENTED,
                    "This is a function, which cannot hold a socket open; ask a deployment in containers.");
        }
        var head = Forwarding.head(exchange);
        return upstreams
                .request(to.upstream(), HttpMethod.GET, Forwarding.target(exchange, to))
                .compose(request -> {
                    head.forEach(field -> request.headers().add(field.name(), field.value()));
                    handshake.fields().forEach(field -> request.headers().add(field.name(), field.value()));
                    return response(exchange, request, to.upstream())
                            .compose(response -> answer(exchange, request, response, handshake))
                            .recover(failure -> Future.failedFuture(Forwarding.refusal(failure, to.upstream())))
                            .onFailure(broken -> request.reset());
                });
    }

    private Future<HttpClientResponse> response(Exchange exchange, HttpClientRequest request, Upstream upstream) {
        var patience = exchange.arrival()
                .rule(Timeouts.class)
                .map(Timeouts::firstByte)
                .orElse(config.upstreams().responseTimeout());
        Promise<HttpClientResponse> first = Promise.promise();
        request.connect().onSuccess(first::tryComplete).onFailure(first::tryFail);
        exchange.response().closeHandler(gone -> first.tryFail(Refused.clientLeft()));
        var timer = vertx.setTimer(patience.toMillis(), over -> first.tryFail(Forwarding.late(upstream, patience)));
        return first.future().onComplete(done -> vertx.cancelTimer(timer));
    }

    private Future<Answer> answer(
            Exchange exchange, HttpClientRequest request, HttpClientResponse response, WebSocketHandshake handshake) {
        if (response.statusCode() != 101) {
            return Forwarding.answer(request, response);
        }
        if (!handshake.isAcceptedBy(Exchange.fields(response.headers()))) {
            return Future.failedFuture("the service changed the protocol without proof that it speaks WebSocket");
        }
        return tunnels.join(exchange, response, idle(exchange));
    }

    private Duration idle(Exchange exchange) {
        return exchange.arrival()
                .rule(Timeouts.class)
                .map(Timeouts::idle)
                .orElse(config.upstreams().idleTimeout());
    }
}
