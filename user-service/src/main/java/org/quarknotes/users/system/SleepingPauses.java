package org.quarknotes.users.system;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.quarknotes.users.domain.Pauses;

/** Pauses that the present thread sleeps through; it is a virtual one, so that they cost no more than its memory. */
@ApplicationScoped
class SleepingPauses implements Pauses {
    @Override
    public void take(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a guess was delayed", e);
        }
    }
}
