package org.quarknotes.local.benchmarks.notes;

import java.util.List;
import java.util.function.IntConsumer;

/**
 * Steps that are done in turns, each so often, so that the last undoes what the first did and nothing grows while it is
 * measured.
 *
 * @param block how often each step is done in a turn; short, but long enough for the clock of the CPU
 */
record Cycle(int block, List<Step> steps) {
    private static final int USUAL_BLOCK = 20;

    /**
     * Sends one request.
     *
     * @param name empty when it is not to be measured
     * @param share what one request counts for, where the table speaks of more or less than one
     * @param request gets a number that is the same for all steps of one turn
     */
    record Step(String name, double share, IntConsumer request) {
        boolean isMeasured() {
            return !name.isEmpty();
        }
    }

    Cycle {
        steps = List.copyOf(steps);
    }

    /** What leaves nothing behind that must be undone. */
    static Cycle of(String name, IntConsumer request) {
        return new Cycle(USUAL_BLOCK, List.of(step(name, request)));
    }

    static Step step(String name, IntConsumer request) {
        return new Step(name, 1, request);
    }

    static Step tidyUp(IntConsumer request) {
        return new Step("", 1, request);
    }
}
