package org.quarknotes.notes.domain;

import jakarta.enterprise.context.ApplicationScoped;

/** What has to be done although nobody asks for it. Any number of replicas may do it at once. */
@ApplicationScoped
public class Housekeeping {
    private static final int LEFTOVERS = 100;

    private final Purging purging;
    private final Leftovers leftovers;
    private final Erasing erasing;

    /** How much was done in one go; if it is anything, there may be more. */
    public record Sweep(int purged, int cleared, int erasures) {
        /** Whether there was nothing to do. */
        public boolean isIdle() {
            return purged == 0 && cleared == 0 && erasures == 0;
        }
    }

    Housekeeping(Purging purging, Leftovers leftovers, Erasing erasing) {
        this.purging = purging;
        this.leftovers = leftovers;
        this.erasing = erasing;
    }

    /** Purges what was in the trash, finishes what commits left to do, erases who left; a bounded part of each. */
    public Sweep sweep() {
        return new Sweep(purging.purge(), leftovers.clear(LEFTOVERS), erasing.goOn());
    }
}
