package org.quarknotes.users.schedule;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.quarknotes.users.domain.Housekeeping;

/**
 * Lets the house be swept at intervals. Every replica does so: each step is conditional, so that two at once cost a few
 * reads more and do no harm, and none needs to be elected.
 */
@ApplicationScoped
class Sweeping {
    private static final Logger LOG = Logger.getLogger(Sweeping.class);

    private final Housekeeping housekeeping;
    private final Settings settings;
    private final CountDownLatch stopped = new CountDownLatch(1);

    /** How often the house is swept. */
    @ConfigMapping(prefix = "quarknotes.housekeeping")
    interface Settings {
        /** Off where another process sweeps this table. */
        @WithDefault("true")
        boolean enabled();

        /** Between the end of a sweep and the beginning of the next. */
        @WithDefault("PT15S")
        Duration interval();
    }

    Sweeping(Housekeeping housekeeping, Settings settings) {
        this.housekeeping = housekeeping;
        this.settings = settings;
    }

    void start(@Observes StartupEvent event) {
        if (settings.enabled()) {
            Thread.ofVirtual().name("housekeeping").start(this::run);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopped.countDown();
    }

    private void run() {
        try {
            while (!stopped.await(settings.interval().toMillis(), TimeUnit.MILLISECONDS)) {
                sweep();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void sweep() {
        try {
            housekeeping.sweep();
        } catch (Exception | Error failure) {
            // An error too: if it ended this thread, nothing would be swept in a service that looks well.
            LOG.warn("the house was not swept, will try again", failure);
        }
    }
}
