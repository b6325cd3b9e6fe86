package org.quarknotes.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.quarkus.netty.runtime.virtual.VirtualClientConnection;
import io.quarkus.netty.runtime.virtual.VirtualResponseHandler;
import io.quarkus.vertx.http.runtime.QuarkusHttpHeaders;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetSocketAddress;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One request and its answer, over a connection of their own into the application's router, without a socket.
 *
 * <p>There is no back-pressure to keep: the request is in memory already, and what is written is taken at once, up to
 * the size that a function can return. Sending and receiving happen on the connection's event loop.
 */
final class VirtualExchange implements VirtualResponseHandler {
    /** AWS terminates TLS there; the client's own port is unknown. */
    private static final int HTTPS = 443;

    private final CompletableFuture<HttpAnswer> answer = new CompletableFuture<>();
    private final AnswerParts parts;
    private final VirtualClientConnection<?> connection;
    private volatile boolean finished;

    private VirtualExchange(HttpEvent event, Context context) {
        var client = event.client() == null ? null : new InetSocketAddress(event.client(), HTTPS);
        parts = new AnswerParts(event.method().equals("HEAD"), context.getAwsRequestId());
        connection = VirtualClientConnection.connect(this, VertxHttpRecorder.VIRTUAL_HTTP, client);
    }

    static VirtualExchange start(HttpEvent event, Context context) {
        var headers = new QuarkusHttpHeaders().setContextObject(Context.class, context);
        event.headers().forEach(headers::set);
        var method = HttpMethod.valueOf(event.method());
        var exchange = new VirtualExchange(event, context);
        exchange.send(new DefaultHttpRequest(HttpVersion.HTTP_1_1, method, event.target(), headers), content(event));
        return exchange;
    }

    /** Only this very object means no body to Vert.x; of an empty one it would tell the application as of a chunk. */
    private static LastHttpContent content(HttpEvent event) {
        return event.body().isReadable()
                ? new DefaultLastHttpContent(event.body())
                : LastHttpContent.EMPTY_LAST_CONTENT;
    }

    /**
     * Sending from any other thread races with the channel's first read, and the race can be lost: then the request
     * stays in the queue for ever. An initializer runs on the event loop, registered there already or not yet.
     */
    private void send(Object... messages) {
        connection.peer().pipeline().addLast(new ChannelInitializer<Channel>() {
            @Override
            protected void initChannel(Channel channel) {
                for (var message : messages) {
                    connection.sendMessage(message);
                }
            }
        });
    }

    /**
     * Waits for the whole answer.
     *
     * @throws IOException when there is none in time, or the application broke it off
     */
    HttpAnswer await(long milliseconds) throws IOException {
        try {
            return answer.get(milliseconds, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IOException(
                    "the application gave no whole answer: " + e.getCause().getMessage(), e.getCause());
        } catch (TimeoutException e) {
            connection.close();
            throw new IOException("the application gave no whole answer before the function's deadline", e);
        } catch (InterruptedException e) {
            connection.close();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while the application was answering");
        }
    }

    @Override
    public void handleMessage(Object message) {
        try {
            if (!finished) {
                parts.add(message).ifPresent(whole -> finish(() -> answer.complete(whole)));
            }
        } catch (IOException | RuntimeException e) {
            finish(() -> answer.completeExceptionally(e));
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    /**
     * Lambda freezes the process once the answer is out, so it goes out last: behind the application's own end handlers,
     * which run in the present task, and the closing of the connection, which queues one of its own.
     */
    private void finish(Runnable completion) {
        finished = true;
        var eventLoop = connection.peer().eventLoop();
        eventLoop.execute(() -> {
            connection.close();
            eventLoop.execute(completion);
        });
    }

    @Override
    public void close() {
        if (!finished) {
            answer.completeExceptionally(new IOException("it closed the connection"));
        }
    }
}
