package org.quarknotes.gateway.upstreams;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;
import org.quarknotes.gateway.domain.ResponseFields;
import org.quarknotes.gateway.domain.Verdict;
import org.quarknotes.gateway.exchange.Answer;
import org.quarknotes.gateway.exchange.Answer.Body.Streamed;
import org.quarknotes.gateway.exchange.Exchange;
import org.quarknotes.gateway.exchange.Refused;
import org.quarknotes.gateway.upstreams.Patience.Phase;

/**
 * One attempt at a request, from asking for a connection to the last byte of the answer. However it ends, the connection and
 * the place among the requests under way are given back, once. Used on the event loop of its request only.
 */
final class Attempt implements Watch.Waiting {
    private final Errand errand;
    private final Call call;
    private final Patience patience;
    private final Watch watch;
    private final Context context = Vertx.currentContext();
    private final Promise<Answer> answer = Promise.promise();
    private @Nullable HttpClientRequest request;
    private @Nullable AnswerStream body;

    Attempt(Errand errand, Call call, Patience patience, Watch watch) {
        this.errand = errand;
        this.call = call;
        this.patience = patience;
        this.watch = watch;
    }

    Future<Answer> answer() {
        var exchange = errand.exchange();
        watch.add(this);
        exchange.response().closeHandler(gone -> clientLeft());
        if (exchange.response().closed()) {
            clientLeft();
        } else {
            call.request(exchange.request().method(), errand.uri()).onComplete(this::connected);
        }
        return answer.future();
    }

    private void connected(AsyncResult<HttpClientRequest> connection) {
        if (connection.failed()) {
            end((Refused) connection.cause());
            return;
        }
        var open = connection.result();
        if (patience.phase() == Phase.OVER) {
            open.reset();
            return;
        }
        request = open;
        errand.head().forEach(field -> open.headers().add(field.name(), field.value()));
        open.exceptionHandler(gone -> {}); // The answer fails too, and earlier.
        open.response().onSuccess(this::answered).onFailure(gone -> broke());
        patience.enter(Phase.SENDING);
        errand.exchange()
                .arrival()
                .body()
                .sendTo(open)
                .onSuccess(done -> sent())
                .onFailure(this::notSent);
    }

    private void sent() {
        if (patience.phase() == Phase.SENDING) {
            patience.enter(Phase.WAITING);
        }
    }

    /** The body was too long, or one of the two sides is gone. If it is the service, then its answer fails just now. */
    private void notSent(Throwable failure) {
        if (failure instanceof Refused refused) {
            end(refused);
        } else {
            context.runOnContext(later -> {
                if (patience.phase() == Phase.SENDING) {
                    end(Refused.clientLeft());
                }
            });
        }
    }

    private void answered(HttpClientResponse response) {
        if (patience.phase() == Phase.OVER) {
            return;
        }
        if (response.statusCode() < 200 || response.statusCode() > 599) {
            response.exceptionHandler(gone -> {});
            broke(); // It changed the protocol without being asked to, or gave a status that does not exist.
            return;
        }
        patience.enter(isEventStream(response) ? Phase.FOLLOWING : Phase.ANSWERING);
        call.answered(response.statusCode());
        body = new AnswerStream(response, this);
        answer.complete(answer(response, body, () -> end(Refused.clientLeft())));
    }

    /** What a client is given of a service's answer. */
    static Answer answer(HttpClientResponse response, ReadStream<Buffer> body, Runnable abandon) {
        var length = response.getHeader(HttpHeaders.CONTENT_LENGTH);
        return new Answer(
                response.statusCode(),
                ResponseFields.forwarded(Exchange.fields(response.headers())),
                new Streamed(body, length == null ? Streamed.UNKNOWN : Long.parseLong(length), abandon));
    }

    private static boolean isEventStream(HttpClientResponse response) {
        var type = response.getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && type.regionMatches(true, 0, "text/event-stream", 0, "text/event-stream".length());
    }

    void moved() {
        patience.moved();
    }

    /**
     * The answer is complete. What the service did not want to read of the request is not sent; once all of it has been given
     * to the connection, that may be somebody else's already, who would lose an answer by a reset.
     */
    void ended() {
        if (patience.phase() == Phase.OVER) {
            return;
        }
        over();
        call.ended();
        if (request != null && !errand.exchange().arrival().body().passedOn()) {
            request.reset();
        }
    }

    void broke() {
        end(call.service().broken());
    }

    /** Those who have their answer, or are being given it, are seen to by whoever writes it. */
    private void clientLeft() {
        if (body == null) {
            end(Refused.clientLeft());
        }
    }

    @Override
    public long due() {
        return patience.due();
    }

    @Override
    public void wake() {
        context.runOnContext(due -> {
            if (patience.phase() == Phase.SENDING) {
                patience.uploaded(errand.exchange().request().bytesRead());
            }
            patience.overdue(waitsForClient()).ifPresent(overdue -> end(overdue.refusal(), overdue.verdict()));
        });
    }

    private boolean waitsForClient() {
        return body == null
                ? patience.phase() == Phase.SENDING && request != null && !request.writeQueueFull()
                : body.paused();
    }

    private void end(Refused why) {
        end(why, Attempts.verdict(why));
    }

    private void end(Refused why, Verdict verdict) {
        if (patience.phase() == Phase.OVER) {
            return;
        }
        over();
        call.failed(verdict);
        if (request != null) {
            request.reset();
        }
        if (body != null) {
            body.cut(why);
        } else {
            answer.fail(why);
        }
    }

    private void over() {
        patience.enter(Phase.OVER);
        watch.remove(this);
    }
}
