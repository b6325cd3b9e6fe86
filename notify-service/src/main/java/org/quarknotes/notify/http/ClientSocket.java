package org.quarknotes.notify.http;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A client's WebSocket for a thread that may block: what the client sends waits here, and if it is much, or if the client
 * does not take what it is sent, no more is read from it.
 */
final class ClientSocket {
    private static final int MOST_WAITING = 64;

    private final ServerWebSocket socket;
    private final ConnectionBase connection;
    private final Duration patience;
    private final Queue<Heard> heard = new ConcurrentLinkedQueue<>();
    private volatile long heardAt = System.nanoTime();

    /** What came from the client. */
    sealed interface Heard {
        record Text(String text) implements Heard {}

        /** What no client of this protocol sends. */
        record Nonsense(Closing answer) implements Heard {}
    }

    private ClientSocket(ServerWebSocket socket, ConnectionBase connection, Duration patience) {
        this.socket = socket;
        this.connection = connection;
        this.patience = patience;
    }

    /**
     * Answers the handshake.
     *
     * @param whenHeard is called from another thread
     * @throws IOException when the client has left
     */
    static ClientSocket accept(RoutingContext exchange, Duration patience, Runnable whenHeard)
            throws IOException, InterruptedException {
        var request = (HttpServerRequestInternal) exchange.request();
        var accepted = Future.<ClientSocket>future(promise -> request.context()
                .runOnContext(ready -> request.toWebSocket()
                        .map(socket -> {
                            var client = new ClientSocket(socket, (ConnectionBase) request.connection(), patience);
                            client.listen(whenHeard);
                            return client;
                        })
                        .onComplete(promise)));
        return await(accepted, patience);
    }

    private void listen(Runnable whenHeard) {
        socket.frameHandler(frame -> {
            heardAt = System.nanoTime();
            // Pings too: they are answered before anybody is asked.
            if (heard.size() >= MOST_WAITING || isFull()) {
                socket.pause();
            }
        });
        socket.textMessageHandler(text -> hear(
                text.length() > SocketOptions.LONGEST ? new Heard.Nonsense(Closing.TOO_LARGE) : new Heard.Text(text),
                whenHeard));
        socket.binaryMessageHandler(bytes -> hear(new Heard.Nonsense(Closing.BINARY), whenHeard));
        socket.exceptionHandler(broken -> hear(new Heard.Nonsense(Closing.TOO_LARGE), whenHeard));
        socket.drainHandler(drained -> whenHeard.run());
        socket.closeHandler(closed -> whenHeard.run());
    }

    private void hear(Heard something, Runnable whenHeard) {
        heard.add(something);
        whenHeard.run();
    }

    /** Whether the client does not take what it is sent. */
    private boolean isFull() {
        try {
            return socket.writeQueueFull();
        } catch (IllegalStateException closed) {
            return false;
        }
    }

    /** The next thing that the client has sent, if it has. */
    Optional<Heard> next() {
        var next = heard.poll();
        if (next == null && !isFull()) {
            socket.resume();
        }
        return Optional.ofNullable(next);
    }

    /**
     * Returns when the client's machine takes it.
     *
     * @throws IOException when it does not in time, or the client has left
     */
    void send(String text) throws IOException, InterruptedException {
        await(socket.writeTextMessage(text), patience);
    }

    /** Asks the client to answer; its answer counts as something heard. */
    void ping() throws IOException, InterruptedException {
        await(socket.writePing(Buffer.buffer()), patience);
    }

    /** For how long the client has sent nothing. */
    Duration silence() {
        return Duration.ofNanos(System.nanoTime() - heardAt);
    }

    boolean isClosed() {
        return socket.isClosed();
    }

    /** Says why, and gives the client some time to say the same. */
    void close(Closing closing) {
        socket.resume(); // The client's own close frame may wait behind what nobody wants any more.
        socket.close(closing.code(), closing.reason());
    }

    /** Without a word: a client that does not read would not hear it. */
    void drop() {
        connection.channel().close().awaitUninterruptibly();
    }

    private static <T> T await(Future<T> future, Duration patience) throws IOException, InterruptedException {
        try {
            return future.toCompletionStage().toCompletableFuture().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException broken) {
            throw new IOException("the client has left", broken);
        } catch (TimeoutException late) {
            throw new IOException("the client does not read", late);
        }
    }
}
