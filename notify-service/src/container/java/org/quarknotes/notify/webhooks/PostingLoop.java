package org.quarknotes.notify.webhooks;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Lets messages that are due be posted at intervals, in every replica: a claim keeps two from posting the same one. */
@ApplicationScoped
class PostingLoop {
    private static final Logger LOG = Logger.getLogger(PostingLoop.class);

    private final Rounds rounds;
    private final boolean enabled;
    private final Duration interval;
    private final CountDownLatch stopped = new CountDownLatch(1);

    PostingLoop(Rounds rounds, WebhookSettings settings) {
        this.rounds = rounds;
        this.enabled = settings.enabled();
        this.interval = settings.interval();
    }

    void start(@Observes StartupEvent event) {
        if (enabled) {
            Thread.ofVirtual().name("webhooks").start(this::run);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopped.countDown();
    }

    private void run() {
        try {
            while (!stopped.await(interval.toMillis(), TimeUnit.MILLISECONDS)) {
                begin();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void begin() {
        try {
            rounds.begin();
        } catch (Exception | Error failure) {
            // An error too: if it ended this thread, nothing would be posted by a service that looks well.
            LOG.warn("no messages to webhooks were looked for, will try again", failure);
        }
    }
}
