package org.quarknotes.gateway.exchange;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import io.vertx.core.streams.WriteStream;

/**
 * Carries one body from a reader to a writer, no faster than the slower of the two, and holds no more of it than the
 * writer's queue. Used on the event loop of one request only.
 */
public final class BodyFlow {
    private final ReadStream<Buffer> from;
    private final WriteStream<Buffer> to;
    private final long limit;
    private final long announced;
    private final Runnable atEnd;
    private final Promise<Void> done = Promise.promise();
    private long passed;

    private BodyFlow(ReadStream<Buffer> from, WriteStream<Buffer> to, long limit, long announced, Runnable atEnd) {
        this.atEnd = atEnd;
        this.from = from;
        this.to = to;
        this.limit = limit;
        this.announced = announced;
    }

    /**
     * Starts the flow of an answer. A client that has all that was announced may close at once, before the end of the
     * answer is seen here: that is no failure, and must not cost the service's connection, which others use next.
     *
     * @param announced length in bytes; {@link Long#MAX_VALUE} when only the end will tell
     */
    public static Future<Void> unlimited(ReadStream<Buffer> from, WriteStream<Buffer> to, long announced) {
        return new BodyFlow(from, to, Long.MAX_VALUE, announced, () -> {}).start();
    }

    /**
     * Starts the flow of a paused reader.
     *
     * @param limit in bytes; the first beyond it ends the flow with a refusal, and is not written
     * @param atEnd run when all has been read, just before the writer is ended
     * @return done when the writer was ended; failed when either side broke, the writer then being left open
     */
    public static Future<Void> limited(ReadStream<Buffer> from, WriteStream<Buffer> to, long limit, Runnable atEnd) {
        return new BodyFlow(from, to, limit, Long.MAX_VALUE, atEnd).start();
    }

    private Future<Void> start() {
        to.exceptionHandler(this::writerBroke);
        from.exceptionHandler(done::tryFail);
        from.handler(this::pass);
        from.endHandler(end -> finish());
        from.resume();
        return done.future();
    }

    private void pass(Buffer chunk) {
        if (done.future().isComplete()) {
            return;
        }
        passed += chunk.length();
        if (passed > limit) {
            done.tryFail(RequestBody.tooLong(limit));
            return;
        }
        to.write(chunk);
        if (to.writeQueueFull()) {
            from.pause();
            to.drainHandler(drained -> from.resume());
        }
    }

    private void finish() {
        if (!done.future().isComplete()) {
            atEnd.run();
            to.end().onSuccess(ended -> done.tryComplete()).onFailure(this::writerBroke);
        }
    }

    private void writerBroke(Throwable failure) {
        if (passed < announced) {
            done.tryFail(failure);
            return;
        }
        done.tryComplete();
        // It may have been paused for a writer that was slow; its end is still to be read.
        from.resume();
    }
}
