package org.quarknotes.local.benchmarks.notes;

import java.util.List;
import java.util.function.IntConsumer;

/**
 * Steps that are done in turns, each so often, so that the last undoes what the first did and nothing grows while it is
 * measured.
 *
 * @param most how often each step can be done in a turn
 */
record Cycle(int most, List<Step> steps) {

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
        return new Cycle(Integer.MAX_VALUE, List.of(step(name, request)));
    }

    static Step step(String name, IntConsumer request) {
        return new Step(name, 1, request);
    }

    static Step tidyUp(IntConsumer request) {
        return new Step("", 1, request);
    }
}
