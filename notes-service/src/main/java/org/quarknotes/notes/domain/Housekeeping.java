package org.quarknotes.notes.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** What has to be done with notes although nobody asks for it. Any number of replicas may do it at once. */
@ApplicationScoped
public class Housekeeping {
    private static final int PURGES = 100;
    private static final int LEFTOVERS = 100;

    private final Notes notes;
    private final Leftovers leftovers;
    private final NoteSteps steps;
    private final Clock clock;

    /** How much was done in one go; if it is anything, there may be more. */
    public record Sweep(int purged, int cleared) {
        /** Whether there was nothing to do. */
        public boolean isIdle() {
            return purged == 0 && cleared == 0;
        }
    }

    Housekeeping(Notes notes, Leftovers leftovers, NoteSteps steps, Clock clock) {
        this.notes = notes;
        this.leftovers = leftovers;
        this.steps = steps;
        this.clock = clock;
    }

    /** Purges notes whose time in the trash is over, and finishes what commits left to do; a bounded part of it. */
    public Sweep sweep() {
        int purged = (int) notes.expired(clock.instant(), PURGES).stream()
                .filter(this::purge)
                .count();
        return new Sweep(purged, leftovers.clear(LEFTOVERS));
    }

    /** Not if another replica was faster. */
    private boolean purge(Note expired) {
        return notes.commit(List.of(steps.purge(expired)), Optional.empty()) instanceof Commit.Done;
    }
}
