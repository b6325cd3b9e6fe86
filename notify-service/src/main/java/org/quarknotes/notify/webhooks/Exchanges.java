package org.quarknotes.notify.webhooks;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.tracing.TracingPolicy;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.quarknotes.notify.domain.webhooks.Receiver;

/**
 * Single exchanges over HTTP/1.1: each on a connection of its own, to an address that is given, never to one that a name
 * stands for. The name is only shown and, with TLS, must be proved. Nothing is followed and nothing is unpacked; receivers
 * have no part in our traces, nor traces in their URLs.
 */
final class Exchanges implements AutoCloseable {
    private static final int READ_AT_MOST = 16 * 1024;

    private final HttpClient client;

    /** What is sent where. */
    record Call(Receiver receiver, InetAddress address, Map<String, String> headers, Buffer body) {}

    /** What came back. */
    record Reply(int status, @Nullable String retryAfter) {}

    /**
     * Exchanges of which so many may go on at once.
     *
     * @param trusting whom certificates are believed of, and the rest of the connection
     */
    Exchanges(Vertx vertx, HttpClientOptions trusting, int atOnce, Duration timeout) {
        var millis = Math.toIntExact(timeout.toMillis());
        this.client = vertx.createHttpClient(trusting.setProtocolVersion(HttpVersion.HTTP_1_1)
                .setKeepAlive(false)
                .setMaxPoolSize(atOnce)
                .setMaxHeaderSize(READ_AT_MOST)
                .setConnectTimeout(millis)
                .setSslHandshakeTimeout(millis)
                .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS)
                .setForceSni(true)
                .setTracingPolicy(TracingPolicy.IGNORE)
                .setVerifyHost(true));
    }

    /**
     * Posts, and waits for the head of the answer and for the first of its body.
     *
     * @throws IOException when there is no answer in time, with words for the log
     */
    Reply post(Call call, Duration patience) throws IOException, InterruptedException {
        var exchange = new Exchange();
        client.request(options(call))
                .onSuccess(request -> exchange.send(request, call.body()))
                .onFailure(exchange.reply::completeExceptionally);
        try {
            return exchange.reply.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IOException("it took too long", e);
        } catch (ExecutionException e) {
            throw new IOException(reason(e.getCause()), e);
        } finally {
            exchange.end();
        }
    }

    private static RequestOptions options(Call call) {
        var receiver = call.receiver();
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(
                        receiver.port(), call.address().getHostAddress()))
                .setHost(receiver.host())
                .setPort(receiver.port())
                .setSsl(receiver.isEncrypted())
                .setURI(receiver.target())
                .setFollowRedirects(false)
                .setHeaders(MultiMap.caseInsensitiveMultiMap().addAll(call.headers()));
    }

    /** The kind of failure; its own words may have the address in them. */
    private static String reason(@Nullable Throwable cause) {
        return cause == null ? "unknown" : cause.getClass().getSimpleName();
    }

    @Override
    public void close() {
        client.close();
    }

    /** One of them, from connecting to whatever ends it. */
    private static final class Exchange {
        private final CompletableFuture<Reply> reply = new CompletableFuture<>();
        private @Nullable HttpClientRequest sent;
        private boolean ended;
        private int read;

        synchronized void send(HttpClientRequest request, Buffer body) {
            sent = request;
            if (ended) {
                request.connection().close();
                return;
            }
            request.exceptionHandler(reply::completeExceptionally);
            request.send(body).onSuccess(this::read).onFailure(reply::completeExceptionally);
        }

        /** The head decides; of the body so much is read that a polite receiver is not interrupted. */
        private void read(HttpClientResponse response) {
            var known = new Reply(response.statusCode(), response.getHeader("Retry-After"));
            response.handler(some -> {
                        read += some.length();
                        if (read >= READ_AT_MOST) {
                            reply.complete(known);
                        }
                    })
                    .exceptionHandler(_ -> reply.complete(known))
                    .endHandler(_ -> reply.complete(known));
        }

        /** Closes the connection, whatever is still on its way. */
        synchronized void end() {
            ended = true;
            if (sent != null) {
                sent.connection().close();
            }
        }
    }
}
