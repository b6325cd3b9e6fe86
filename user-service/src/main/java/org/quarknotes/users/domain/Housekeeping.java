package org.quarknotes.users.domain;

import jakarta.enterprise.context.ApplicationScoped;

/** What has to be done with accounts although nobody asks for it. Any number of replicas may do it at once. */
@ApplicationScoped
public class Housekeeping {
    private static final int LEFTOVERS = 100;

    private final Leftovers leftovers;

    public Housekeeping(Leftovers leftovers) {
        this.leftovers = leftovers;
    }

    /**
     * Finishes what changes left to do; a bounded part of it.
     *
     * @return how much was done; if it is anything, there may be more
     */
    public int sweep() {
        return leftovers.clear(LEFTOVERS);
    }
}
