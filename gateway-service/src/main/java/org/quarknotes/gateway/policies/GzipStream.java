package org.quarknotes.gateway.policies;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/** Compresses a body as it passes, chunk by chunk and no faster than it is read. */
final class GzipStream implements ReadStream<Buffer> {
    private final ReadStream<Buffer> plain;
    private final Gzip gzip = new Gzip();
    private Handler<Buffer> reader = nobody -> {};

    GzipStream(ReadStream<Buffer> plain) {
        this.plain = plain;
    }

    @Override
    public GzipStream handler(@Nullable Handler<Buffer> handler) {
        reader = handler == null ? nobody -> {} : handler;
        plain.handler(handler == null ? null : this::pass);
        return this;
    }

    private void pass(Buffer chunk) {
        if (!gzip.isClosed()) {
            reader.handle(gzip.part(chunk));
        }
    }

    @Override
    public GzipStream endHandler(@Nullable Handler<Void> handler) {
        plain.endHandler(end -> {
            if (!gzip.isClosed()) {
                reader.handle(gzip.end());
            }
            if (handler != null) {
                handler.handle(null);
            }
        });
        return this;
    }

    @Override
    public GzipStream exceptionHandler(@Nullable Handler<Throwable> handler) {
        plain.exceptionHandler(broken -> {
            gzip.close();
            if (handler != null) {
                handler.handle(broken);
            }
        });
        return this;
    }

    @Override
    public GzipStream pause() {
        plain.pause();
        return this;
    }

    @Override
    public GzipStream resume() {
        plain.resume();
        return this;
    }

    @Override
    public GzipStream fetch(long amount) {
        plain.fetch(amount);
        return this;
    }

    /** Gives back what is held, when the body is not read to its end. */
    void abandon() {
        gzip.close();
    }
}
