package org.quarknotes.gateway.upstreams;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.quarknotes.gateway.config.GatewayConfig;
import org.quarknotes.gateway.domain.Field;
import org.quarknotes.gateway.domain.Integration.Http;
import org.quarknotes.gateway.domain.RequestTarget;
import org.quarknotes.gateway.domain.ResponseFields;
import org.quarknotes.gateway.domain.Rule.Timeouts;
import org.quarknotes.gateway.domain.Upstream;
import org.quarknotes.gateway.exchange.Answer;
import org.quarknotes.gateway.exchange.Exchange;
import org.quarknotes.gateway.exchange.PathText;
import org.quarknotes.gateway.exchange.Refused;
import org.quarknotes.gateway.exchange.RequestValues;
import org.quarknotes.gateway.exchange.Responder;
import org.quarknotes.problems.ProblemType;

/**
 * Hands a request to its service and brings its answer. Bodies stream in both directions; the head of either message is
 * built from nothing but what the domain lets through.
 */
@Singleton
public final class Forwarding {
    private final UpstreamClient upstreams;
    private final Vertx vertx;
    private final Duration bodyPatience;
    private final Duration firstByte;

    Forwarding(UpstreamClient upstreams, Vertx vertx, GatewayConfig config) {
        this.upstreams = upstreams;
        this.vertx = vertx;
        this.bodyPatience = config.limits().bodyTimeout();
        this.firstByte = config.upstreams().responseTimeout();
    }

    /** Answers by asking this service. */
    public Responder responder(Http integration) {
        return exchange -> forward(exchange, integration);
    }

    private Future<Answer> forward(Exchange exchange, Http to) {
        // Whatever may refuse the request comes first: from here on, a connection has to be given back.
        var head = head(exchange);
        exchange.arrival().body().requireFitting();
        return upstreams
                .request(to.upstream(), exchange.request().method(), target(exchange, to))
                .compose(request -> {
                    head.forEach(field -> request.headers().add(field.name(), field.value()));
                    return response(exchange, request, to.upstream())
                            .compose(response -> answer(request, response))
                            .recover(failure -> Future.failedFuture(refusal(failure, to.upstream())))
                            .onFailure(broken -> request.reset());
                });
    }

    static String target(Exchange exchange, Http to) {
        var asked = exchange.arrival().target();
        return to.path()
                .map(path -> rewritten(exchange, new RequestValues(exchange, "").fill(path, PathText::encoded)))
                .orElse(asked)
                .toString();
    }

    private static RequestTarget rewritten(Exchange exchange, String path) {
        return RequestTarget.parse(path + exchange.arrival().target().query(), exchange.host());
    }

    /** All that a service is told, but for the framing of the body. */
    static List<Field> head(Exchange exchange) {
        var head = new ArrayList<>(exchange.fields());
        head.addAll(exchange.client().fields());
        head.add(new Field(Exchange.REQUEST_ID, exchange.requestId()));
        return head;
    }

    /** The service's answer, unless a body that breaks, a client that leaves or the end of patience comes first. */
    private Future<HttpClientResponse> response(Exchange exchange, HttpClientRequest request, Upstream upstream) {
        if (exchange.response().closed()) {
            return Future.failedFuture(Refused.clientLeft());
        }
        Promise<HttpClientResponse> first = Promise.promise();
        request.response().onSuccess(first::tryComplete).onFailure(first::tryFail);
        exchange.response().closeHandler(gone -> first.tryFail(Refused.clientLeft()));
        var sent = exchange.arrival().body().sendTo(request);
        endWith(first, sent, bodyPatience, slow());
        sent.onSuccess(done -> {
                    var patience = exchange.arrival()
                            .rule(Timeouts.class)
                            .map(Timeouts::firstByte)
                            .orElse(firstByte);
                    endWith(first, first.future(), patience, late(upstream, patience));
                })
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

    static Refused late(Upstream upstream, Duration patience) {
        return new Refused(
                ProblemType.UPSTREAM_TIMEOUT,
                "The service '%s' did not answer within %d ms.".formatted(upstream.name(), patience.toMillis()));
    }

    static Future<Answer> answer(HttpClientRequest request, HttpClientResponse response) {
        if (response.statusCode() < 200) {
            return Future.failedFuture("the service changed the protocol without being asked to");
        }
        response.pause();
        var length = response.getHeader(HttpHeaders.CONTENT_LENGTH);
        var fields = ResponseFields.forwarded(Exchange.fields(response.headers()));
        var body = new Answer.Body.Streamed(
                response, length == null ? Answer.Body.Streamed.UNKNOWN : Long.parseLong(length), request::reset);
        return Future.succeededFuture(new Answer(response.statusCode(), fields, body));
    }

    static Refused refusal(Throwable failure, Upstream upstream) {
        return failure instanceof Refused refused
                ? refused
                : new Refused(
                        ProblemType.UPSTREAM_UNAVAILABLE,
                        "The service '" + upstream.name() + "' broke off before its answer was complete.");
    }
}
