package org.quarknotes.notify.http;

import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InterruptedIOException;

/** Ends what is written to a client that does not read: it may take so long and no longer. */
@ApplicationScoped
class WritingTime {
    private final Vertx vertx;
    private final LiveSettings settings;

    WritingTime(Vertx vertx, LiveSettings settings) {
        this.vertx = vertx;
        this.settings = settings;
    }

    /** What blocks while the client does not read. */
    @FunctionalInterface
    interface Writing {
        void run() throws IOException;
    }

    /**
     * Does it on this thread.
     *
     * @throws InterruptedIOException when the time is over; how much was written is not known then
     */
    void limit(Writing writing) throws IOException {
        var writer = Thread.currentThread();
        var timer = vertx.setTimer(settings.patience().toMillis(), late -> writer.interrupt());
        try {
            writing.run();
        } finally {
            if (!vertx.cancelTimer(timer)) {
                // It came too late to be noticed, and must not be noticed by what is done next.
                Thread.interrupted();
            }
        }
    }
}
