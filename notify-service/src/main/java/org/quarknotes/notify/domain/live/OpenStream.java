package org.quarknotes.notify.domain.live;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Somebody's ear: one thread waits here for what others tell it. */
public final class OpenStream implements AutoCloseable {
    private final Consumer<OpenStream> whenClosed;
    private final Semaphore signal = new Semaphore(0);
    private final AtomicBoolean news = new AtomicBoolean();
    private volatile boolean ending;

    OpenStream(Consumer<OpenStream> whenClosed) {
        this.whenClosed = whenClosed;
    }

    /** Waits until somebody calls, or as long as this. */
    public void await(Duration atMost) throws InterruptedException {
        if (signal.tryAcquire(Math.max(0, atMost.toNanos()), TimeUnit.NANOSECONDS)) {
            signal.drainPermits();
        }
    }

    /** Whether something was kept for the listener since this was asked the last time. */
    boolean takeNews() {
        return news.getAndSet(false);
    }

    void wake() {
        news.set(true);
        call();
    }

    /** Calls for another reason than news. */
    public void call() {
        if (signal.availablePermits() == 0) {
            signal.release();
        }
    }

    void end() {
        ending = true;
        call();
    }

    /** Whether it should be closed, because this process stops. */
    public boolean isEnding() {
        return ending;
    }

    @Override
    public void close() {
        whenClosed.accept(this);
    }
}
