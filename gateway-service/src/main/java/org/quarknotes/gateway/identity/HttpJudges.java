package org.quarknotes.gateway.identity;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Authorizers that are asked over HTTP: 200 with a {@link Judgement}, or 401. Redirects are not followed. What was
 * asked on a connection that turns out to be closed is asked once more.
 */
final class HttpJudges {
    private static final int CONNECTIONS = 32;
    private static final int QUEUE = 512;
    private static final int LONGEST_ANSWER = 64 << 10;

    private final HttpClient client;

    HttpJudges(Vertx vertx) {
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setDecompressionSupported(false),
                new PoolOptions().setHttp1MaxSize(CONNECTIONS).setMaxWaitQueueSize(QUEUE));
    }

    /** @param timeout for all of it, from connecting to the last byte */
    Asking at(URI url, Duration timeout) {
        var options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(url.toString())
                .setConnectTimeout(timeout.toMillis())
                .putHeader("content-type", "application/json")
                .putHeader("accept", "application/json");
        return question -> ask(options, question, timeout)
                .recover(failure -> failure instanceof HttpClosedException
                        ? ask(options, question, timeout)
                        : Future.failedFuture(failure))
                .timeout(timeout.toMillis(), TimeUnit.MILLISECONDS);
    }

    private Future<Judgement> ask(RequestOptions options, Question question, Duration timeout) {
        return client.request(new RequestOptions(options)).compose(request -> send(request, question, timeout));
    }

    private static Future<Judgement> send(HttpClientRequest request, Question question, Duration timeout) {
        return request.send(question.toJson().toBuffer())
                .compose(HttpJudges::read)
                .timeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .onFailure(failure -> request.reset());
    }

    private static Future<Judgement> read(HttpClientResponse response) {
        return switch (response.statusCode()) {
            case 200 -> body(response).map(Judgement::read);
            case 401 -> body(response).map(ignored -> new Judgement.Unauthenticated());
            default -> Future.failedFuture(new IOException("it answered with status " + response.statusCode()));
        };
    }

    private static Future<Buffer> body(HttpClientResponse response) {
        Promise<Buffer> whole = Promise.promise();
        var bytes = Buffer.buffer();
        response.exceptionHandler(whole::tryFail);
        response.handler(chunk -> {
            if (bytes.length() + chunk.length() > LONGEST_ANSWER) {
                whole.tryFail(new IOException("its answer is longer than " + LONGEST_ANSWER + " bytes"));
                return;
            }
            bytes.appendBuffer(chunk);
        });
        response.endHandler(end -> whole.tryComplete(bytes));
        return whole.future();
    }
}
