package org.quarknotes.users.memory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.quarknotes.users.domain.Pauses;

/** Pauses that are over at once, and written down. */
public final class NotedPauses implements Pauses {
    private final List<Duration> taken = new ArrayList<>();

    @Override
    public synchronized void take(Duration time) {
        taken.add(time);
    }

    public synchronized List<Duration> taken() {
        return List.copyOf(taken);
    }
}
