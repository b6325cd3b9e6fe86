package org.quarknotes.gateway.aws;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.quarknotes.gateway.aws.AwsCallFailed.Reason;
import org.quarknotes.gateway.exchange.Exchange;

/** Sends signed requests to services of AWS, each once, and reads their answers whole. Never blocks. */
@Singleton
final class AwsCalls {
    /** Sooner than the services close a connection, so that no request goes into one that is being closed. */
    private static final int KEEP_ALIVE_SECONDS = 15;

    private final Vertx vertx;
    private final HttpClient client;
    private final AwsIdentity identity;
    private final AwsSigner signer;
    private final long answerLimit;

    AwsCalls(Vertx vertx, AwsConfig config, AwsIdentity identity, AwsSigner signer) {
        this.vertx = vertx;
        this.client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout(
                                Math.toIntExact(config.connectTimeout().toMillis()))
                        .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                        .setDecompressionSupported(false),
                new PoolOptions().setHttp1MaxSize(config.connections()).setMaxWaitQueueSize(config.queue()));
        this.identity = identity;
        this.signer = signer;
        this.answerLimit = config.answer().asLongValue();
    }

    /**
     * The service's answer, whatever its status.
     *
     * @param patience for all of it, from credentials to the last byte
     * @return fails with {@link AwsCallFailed} and nothing else
     */
    Future<AwsAnswer> call(AwsRequest request, Duration patience) {
        Promise<AwsAnswer> answer = Promise.promise();
        var timer = vertx.setTimer(
                patience.toMillis(),
                over -> answer.tryFail(new AwsCallFailed(Reason.LATE, patience.toMillis() + " ms")));
        identity.current()
                .recover(failure -> Future.failedFuture(new AwsCallFailed(Reason.NO_CREDENTIALS, failure)))
                .map(credentials -> signer.sign(request, credentials))
                .compose(signed -> send(signed, answer.future()))
                .recover(failure -> Future.failedFuture(failed(failure)))
                .onSuccess(answer::tryComplete)
                .onFailure(answer::tryFail);
        return answer.future().onComplete(done -> vertx.cancelTimer(timer));
    }

    /** Gives the connection up when the answer is not waited for any more. */
    private Future<AwsAnswer> send(AwsRequest signed, Future<AwsAnswer> awaited) {
        return client.request(options(signed)).compose(request -> {
            awaited.onFailure(givenUp -> request.reset());
            signed.fields().forEach(field -> request.headers().add(field.name(), field.value()));
            var sent = signed.body().length() == 0 && !signed.method().equals("POST")
                    ? request.send()
                    : request.send(signed.body());
            return sent.compose(this::whole);
        });
    }

    private static RequestOptions options(AwsRequest signed) {
        var address = signed.service().address();
        var encrypted = "https".equals(address.getScheme());
        var defaultPort = encrypted ? 443 : 80;
        return new RequestOptions()
                .setMethod(HttpMethod.valueOf(signed.method()))
                .setHost(address.getHost())
                .setPort(address.getPort() < 0 ? defaultPort : address.getPort())
                .setSsl(encrypted)
                .setURI(signed.target());
    }

    private Future<AwsAnswer> whole(HttpClientResponse response) {
        Promise<Buffer> complete = Promise.promise();
        var bytes = Buffer.buffer();
        response.exceptionHandler(complete::tryFail);
        response.handler(chunk -> {
            if (bytes.length() + chunk.length() > answerLimit) {
                complete.tryFail(new AwsCallFailed(Reason.TOO_LONG, "more than " + answerLimit + " bytes"));
                return;
            }
            bytes.appendBuffer(chunk);
        });
        response.endHandler(end -> complete.tryComplete(bytes));
        return complete.future()
                .map(body -> new AwsAnswer(response.statusCode(), Exchange.fields(response.headers()), body));
    }

    private static AwsCallFailed failed(Throwable failure) {
        return switch (failure) {
            case AwsCallFailed known -> known;
            case ConnectionPoolTooBusyException full -> new AwsCallFailed(Reason.BUSY, full);
            default -> new AwsCallFailed(Reason.UNREACHABLE, failure);
        };
    }
}
