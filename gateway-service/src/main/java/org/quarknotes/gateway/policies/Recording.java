package org.quarknotes.gateway.policies;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.quarknotes.gateway.exchange.Answer.Body.Streamed;

/**
 * A body that is remembered as it passes, up to a length. It counts as whole when all that was announced is there, or its
 * end was seen; that is before the reader has it, who may ask for it again at once.
 */
final class Recording implements ReadStream<Buffer> {
    private final ReadStream<Buffer> bytes;
    private final long announced;
    private final long limit;
    private final Consumer<Buffer> whole;
    private final Runnable never;
    private @Nullable Buffer recorded = Buffer.buffer();

    /**
     * Starts with nothing recorded.
     *
     * @param whole told when all is there
     * @param never told, instead, as soon as it cannot be any more
     */
    Recording(Streamed body, long limit, Consumer<Buffer> whole, Runnable never) {
        this.bytes = body.bytes();
        this.announced = body.length();
        this.limit = limit;
        this.whole = whole;
        this.never = never;
    }

    /** What is not read to its end was not seen whole. */
    void giveUp() {
        if (recorded != null) {
            recorded = null;
            never.run();
        }
    }

    private void record(Buffer chunk) {
        if (recorded == null) {
            return;
        }
        if (recorded.length() + chunk.length() > limit) {
            giveUp();
            return;
        }
        recorded.appendBuffer(chunk);
        if (recorded.length() == announced) {
            end();
        }
    }

    private void end() {
        var all = recorded;
        if (all != null) {
            recorded = null;
            whole.accept(all);
        }
    }

    @Override
    public Recording handler(@Nullable Handler<Buffer> handler) {
        if (handler == null) {
            bytes.handler(null);
            return this;
        }
        bytes.handler(chunk -> {
            record(chunk);
            handler.handle(chunk);
        });
        return this;
    }

    @Override
    public Recording endHandler(@Nullable Handler<Void> handler) {
        bytes.endHandler(end -> {
            end();
            if (handler != null) {
                handler.handle(null);
            }
        });
        return this;
    }

    @Override
    public Recording exceptionHandler(@Nullable Handler<Throwable> handler) {
        bytes.exceptionHandler(broken -> {
            giveUp();
            if (handler != null) {
                handler.handle(broken);
            }
        });
        return this;
    }

    @Override
    public Recording pause() {
        bytes.pause();
        return this;
    }

    @Override
    public Recording resume() {
        bytes.resume();
        return this;
    }

    @Override
    public Recording fetch(long amount) {
        bytes.fetch(amount);
        return this;
    }
}
