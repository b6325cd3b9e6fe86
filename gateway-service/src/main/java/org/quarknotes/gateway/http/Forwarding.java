package org.quarknotes.gateway.http;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.quarknotes.gateway.config.GatewayConfig;
import org.quarknotes.gateway.domain.Field;
import org.quarknotes.gateway.domain.Integration.Forward;
import org.quarknotes.gateway.domain.RequestTarget;
import org.quarknotes.gateway.domain.ResponseFields;
import org.quarknotes.problems.ProblemType;

/**
 * Hands a request to its service and the answer to the client. Bodies stream in both directions; the head of either
 * message is built from nothing but what the domain lets through.
 */
@Singleton
final class Forwarding {
    private final UpstreamClient upstreams;
    private final Vertx vertx;
    private final Duration bodyPatience;

    Forwarding(UpstreamClient upstreams, Vertx vertx, GatewayConfig config) {
        this.upstreams = upstreams;
        this.vertx = vertx;
        this.bodyPatience = config.limits().bodyTimeout();
    }

    Future<Void> forward(Exchange exchange, Forward to, RequestTarget target, List<Field> fields) {
        // Whatever may refuse the request comes first: from here on, a connection has to be given back.
        var head = head(exchange, fields);
        var body = new RequestBody(exchange.request(), to.limits().bodyBytes());
        return upstreams
                .request(to.upstream(), exchange.request().method(), target.toString())
                .compose(request -> {
                    head.forEach(field -> request.headers().add(field.name(), field.value()));
                    return answer(exchange, request, body, to)
                            .compose(answer -> relay(exchange, answer))
                            .recover(failure -> Future.failedFuture(refusal(failure, to)))
                            .onFailure(broken -> request.reset());
                });
    }

    /** All that a service is told, but for the framing of the body. */
    private static List<Field> head(Exchange exchange, List<Field> fields) {
        var head = new ArrayList<>(fields);
        head.addAll(exchange.client().fields());
        head.add(new Field(Exchange.REQUEST_ID, exchange.requestId()));
        return head;
    }

    /** The service's answer, unless a body that breaks, a client that leaves or the end of patience comes first. */
    private Future<HttpClientResponse> answer(
            Exchange exchange, HttpClientRequest request, RequestBody body, Forward to) {
        if (exchange.response().closed()) {
            return Future.failedFuture("the client left while a connection was waited for");
        }
        Promise<HttpClientResponse> first = Promise.promise();
        request.response().onSuccess(first::tryComplete).onFailure(first::tryFail);
        exchange.response().closeHandler(gone -> first.tryFail("the client left"));
        var sent = body.sendTo(request);
        endWith(first, sent, bodyPatience, slow());
        sent.onSuccess(done -> endWith(first, first.future(), to.limits().responseTimeout(), late(to)))
                .onFailure(first::tryFail);
        return first.future();
    }

    /** Refuses what has no answer yet, unless that which is waited for is there in time. */
    private void endWith(Promise<?> answer, Future<?> awaited, Duration patience, Refused refusal) {
        var timer = vertx.setTimer(patience.toMillis(), over -> answer.tryFail(refusal));
        awaited.onComplete(done -> vertx.cancelTimer(timer));
    }

    private Refused slow() {
        return new Refused(
                ProblemType.REQUEST_TIMEOUT,
                "The body was not complete within %d ms.".formatted(bodyPatience.toMillis()));
    }

    private static Refused late(Forward to) {
        return new Refused(
                ProblemType.UPSTREAM_TIMEOUT,
                "The service '%s' did not answer within %d ms."
                        .formatted(
                                to.upstream().name(),
                                to.limits().responseTimeout().toMillis()));
    }

    private static Future<Void> relay(Exchange exchange, HttpClientResponse answer) {
        if (answer.statusCode() < 200) {
            return Future.failedFuture("the service changed the protocol without being asked to");
        }
        var response = exchange.response().setStatusCode(answer.statusCode());
        ResponseFields.forwarded(Exchange.fields(answer.headers()))
                .forEach(field -> response.headers().add(field.name(), field.value()));
        var length = answer.getHeader(HttpHeaders.CONTENT_LENGTH);
        response.setChunked(hasBody(exchange, answer) && length == null);
        return BodyFlow.unlimited(answer, response, length == null ? Long.MAX_VALUE : Long.parseLong(length));
    }

    /** RFC 9110, section 6.4.1. */
    private static boolean hasBody(Exchange exchange, HttpClientResponse answer) {
        return !HttpMethod.HEAD.equals(exchange.request().method())
                && answer.statusCode() != 204
                && answer.statusCode() != 304;
    }

    private static Refused refusal(Throwable failure, Forward to) {
        return failure instanceof Refused refused
                ? refused
                : new Refused(
                        ProblemType.UPSTREAM_UNAVAILABLE,
                        "The service '" + to.upstream().name() + "' broke off before its answer was complete.");
    }
}
