package org.quarknotes.gateway.http;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quarknotes.gateway.domain.Field;
import org.quarknotes.gateway.exchange.Answer;
import org.quarknotes.gateway.exchange.BodyFlow;
import org.quarknotes.gateway.exchange.Exchange;
import org.quarknotes.gateway.exchange.Refused;
import org.quarknotes.problems.Problem;
import org.quarknotes.problems.ProblemType;

/** Writes answers to clients. Nobody else does. */
final class Delivery {
    private Delivery() {}

    /** Done when the last byte is written; failed when the answer broke off, or the client left. */
    static Future<Void> write(Exchange exchange, Answer answer) {
        if (answer.body() instanceof Answer.Body.Upgraded) {
            return Future.succeededFuture();
        }
        var response = exchange.response();
        if (response.closed()) {
            answer.abandon();
            return Future.failedFuture(Refused.clientLeft());
        }
        response.setStatusCode(answer.status());
        exchange.borne().forEach(field -> response.headers().add(field.name(), field.value()));
        answer.fields().forEach(field -> response.headers().add(field.name(), field.value()));
        return switch (answer.body()) {
            case Answer.Body.Whole(var bytes) -> whole(exchange, bytes);
            case Answer.Body.None() -> response.end();
            case Answer.Body.Streamed streamed -> stream(exchange, streamed);
            case Answer.Body.Upgraded() -> Future.succeededFuture();
        };
    }

    private static Future<Void> whole(Exchange exchange, Buffer bytes) {
        var response = exchange.response();
        if (!hasBody(exchange)) {
            if (HttpMethod.HEAD.equals(exchange.request().method())) {
                response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(bytes.length()));
            }
            return response.end();
        }
        return response.end(bytes);
    }

    private static Future<Void> stream(Exchange exchange, Answer.Body.Streamed streamed) {
        var response = exchange.response();
        response.setChunked(hasBody(exchange) && streamed.length() == Answer.Body.Streamed.UNKNOWN);
        if (streamed.length() != Answer.Body.Streamed.UNKNOWN) {
            response.putHeader(HttpHeaders.CONTENT_LENGTH, Long.toString(streamed.length()));
        }
        return head(exchange)
                .compose(written -> BodyFlow.unlimited(streamed.bytes(), response, streamed.length()))
                .onFailure(broken -> streamed.abandon().run())
                .recover(broken -> Future.failedFuture(
                        broken instanceof Refused
                                ? broken
                                : new Refused(
                                        ProblemType.UPSTREAM_UNAVAILABLE,
                                        "The answer broke off before it was complete.")));
    }

    /** Goes with the first bytes of the body; but a stream of events may have none for a long time. */
    private static Future<Void> head(Exchange exchange) {
        var response = exchange.response();
        var type = response.headers().get(HttpHeaders.CONTENT_TYPE);
        return type != null && type.startsWith("text/event-stream") && hasBody(exchange)
                ? response.writeHead()
                : Future.succeededFuture();
    }

    /** RFC 9110, section 6.4.1. */
    private static boolean hasBody(Exchange exchange) {
        int status = exchange.response().getStatusCode();
        return !HttpMethod.HEAD.equals(exchange.request().method()) && status != 204 && status != 304;
    }

    /** Answers with a problem document, or breaks the connection if another answer has already begun. */
    static Future<Void> refuse(Exchange exchange, Refused refused) {
        var response = exchange.response();
        if (response.ended() || response.closed()) {
            return Future.succeededFuture();
        }
        if (response.headWritten()) {
            response.reset();
            return Future.succeededFuture();
        }
        exchange.refused(refused.type());
        response.headers().clear();
        var problem = new Problem(
                refused.type(),
                String.valueOf(refused.getMessage()),
                exchange.requestId(),
                refused.violations(),
                Optional.empty());
        var fields = new ArrayList<>(refused.fields());
        fields.addAll(List.of(new Field("content-type", Problem.MEDIA_TYPE), new Field("cache-control", "no-store")));
        return write(exchange, Answer.of(refused.type().status(), fields, Buffer.buffer(problem.toJson())))
                .onFailure(gone -> response.reset());
    }
}
