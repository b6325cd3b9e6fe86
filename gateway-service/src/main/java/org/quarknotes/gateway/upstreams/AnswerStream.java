package org.quarknotes.gateway.upstreams;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/**
 * The body of a service's answer on its way to whoever reads it. It lets {@link Attempt} see what happens to it, and cut it
 * off; a failure before there is a reader is kept for him.
 */
final class AnswerStream implements ReadStream<Buffer> {
    private final HttpClientResponse response;
    private final Attempt attempt;
    private @Nullable Handler<Throwable> broken;
    private @Nullable Throwable failure;
    private boolean paused = true;

    AnswerStream(HttpClientResponse response, Attempt attempt) {
        this.response = response;
        this.attempt = attempt;
        response.pause();
        response.exceptionHandler(gone -> attempt.broke());
        response.endHandler(end -> attempt.ended());
    }

    /** Whether it is the reader who is waited for. */
    boolean paused() {
        return paused;
    }

    /** Ends it before its end. */
    void cut(Throwable reason) {
        failure = reason;
        response.handler(null);
        if (broken != null) {
            broken.handle(reason);
        }
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
        broken = handler;
        if (handler != null && failure != null) {
            handler.handle(failure);
        }
        return this;
    }

    @Override
    public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
        if (failure == null) {
            response.handler(
                    handler == null
                            ? null
                            : chunk -> {
                                attempt.moved();
                                handler.handle(chunk);
                            });
        }
        return this;
    }

    @Override
    public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
        if (failure == null) {
            response.endHandler(end -> {
                attempt.ended();
                if (handler != null) {
                    handler.handle(null);
                }
            });
        }
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        paused = true;
        response.pause();
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        paused = false;
        attempt.moved();
        response.resume();
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        response.fetch(amount);
        return this;
    }
}
