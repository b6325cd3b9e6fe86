package org.quarknotes.gateway.upstreams;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.quarknotes.gateway.config.GatewayConfig;
import org.quarknotes.gateway.domain.Integration.Http;
import org.quarknotes.gateway.domain.Rule.Timeouts;
import org.quarknotes.gateway.domain.Verdict;
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
    private final Services services;
    private final Tunnels tunnels;
    private final Vertx vertx;
    private final GatewayConfig config;

    WebSockets(Services services, Tunnels tunnels, Vertx vertx, GatewayConfig config) {
        this.services = services;
        this.tunnels = tunnels;
        this.vertx = vertx;
        this.config = config;
    }

    /** Answers handshakes by asking this service, and everything else by {@code otherwise}. */
    public Responder responder(Http integration, Responder otherwise) {
        var service = services.of(integration.upstream());
        return exchange -> WebSocketHandshake.of(exchange.method(), exchange.received())
                .map(handshake -> open(exchange, Errand.uri(exchange, integration), handshake, service))
                .orElseGet(() -> otherwise.respond(exchange));
    }

    private Future<Answer> open(Exchange exchange, String uri, WebSocketHandshake handshake, Service service) {
        if (!config.sockets()) {
            throw new Refused(
                    ProblemType.NOT_IMPLEMENTED,
                    "This is a function, which cannot hold a socket open; ask a deployment in containers.");
        }
        var head = Errand.head(exchange);
        var call = service.call(List.of());
        return call.request(HttpMethod.GET, uri)
                .compose(request -> {
                    head.forEach(field -> request.headers().add(field.name(), field.value()));
                    handshake.fields().forEach(field -> request.headers().add(field.name(), field.value()));
                    return response(exchange, request, service)
                            .compose(response -> response.statusCode() == 101
                                    ? join(exchange, response, handshake, call)
                                    : refused(request, response, call))
                            .onFailure(broken -> request.reset());
                })
                .recover(failure -> Future.failedFuture(failure instanceof Refused ? failure : service.broken()))
                .onFailure(failure -> call.failed(Attempts.verdict(failure)));
    }

    private Future<HttpClientResponse> response(Exchange exchange, HttpClientRequest request, Service service) {
        var patience = exchange.arrival()
                .rule(Timeouts.class)
                .map(Timeouts::firstByte)
                .orElse(config.upstreams().responseTimeout());
        Promise<HttpClientResponse> first = Promise.promise();
        request.exceptionHandler(gone -> {}); // The answer fails too.
        request.connect().onSuccess(first::tryComplete).onFailure(first::tryFail);
        exchange.response().closeHandler(gone -> first.tryFail(Refused.clientLeft()));
        var timer = vertx.setTimer(patience.toMillis(), over -> first.tryFail(Patience.late(service.name(), patience)));
        return first.future().onComplete(done -> vertx.cancelTimer(timer));
    }

    /** The call lasts as long as the socket: its connection is taken all that time. */
    private Future<Answer> join(
            Exchange exchange, HttpClientResponse response, WebSocketHandshake handshake, Call call) {
        if (!handshake.isAcceptedBy(Exchange.fields(response.headers()))) {
            return Future.failedFuture("the service changed the protocol without proof that it speaks WebSocket");
        }
        return tunnels.join(exchange, response, idle(exchange), call::ended)
                .onSuccess(joined -> call.answered(101))
                .recover(gone -> Future.failedFuture(Refused.clientLeft()));
    }

    /** The service answers as to any other request, for which it has as long as a socket may be idle. */
    private Future<Answer> refused(HttpClientRequest request, HttpClientResponse response, Call call) {
        if (response.statusCode() < 200) {
            return Future.failedFuture("the service changed the protocol without being asked to");
        }
        response.pause();
        call.answered(response.statusCode());
        var timer = vertx.setTimer(config.upstreams().idleTimeout().toMillis(), over -> request.reset());
        response.end()
                .onComplete(over -> vertx.cancelTimer(timer))
                .onSuccess(end -> call.ended())
                .onFailure(broken -> call.failed(Verdict.NONE));
        return Future.succeededFuture(Attempt.answer(response, response, request::reset));
    }

    private Duration idle(Exchange exchange) {
        return exchange.arrival()
                .rule(Timeouts.class)
                .map(Timeouts::idle)
                .orElse(config.upstreams().idleTimeout());
    }
}
