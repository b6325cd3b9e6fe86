package org.quarknotes.notify.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import software.amazon.awssdk.core.exception.SdkException;

/** Repeats what failed because the database was away; nothing is lost, and order is kept, while it waits. */
@ApplicationScoped
class Patience {
    private static final Logger LOG = Logger.getLogger(Patience.class);
    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;

    <R> R untilDone(Supplier<R> effect) throws InterruptedException {
        for (long pause = FIRST_PAUSE_MILLIS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS)) {
            try {
                return effect.get();
            } catch (SdkException away) {
                LOG.warnf("an event waits %d ms: %s", pause, away.getMessage());
                Thread.sleep(pause);
            }
        }
    }
}
