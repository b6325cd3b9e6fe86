package org.quarknotes.local.benchmarks.notes;

import java.time.Duration;
import java.util.List;

/**
 * How large everything is to grow, and how long to look.
 *
 * @param rounds how often each operation is measured in each size, in turns
 * @param slice how long each time
 * @param block so many requests come between two looks at the clock of the CPU, which has steps of 10 ms
 */
public record NotesPlan(Sizes sizes, int rounds, Duration slice, int block) {

    /**
     * From few to many.
     *
     * @param notes of the caller
     * @param versions of a note
     * @param tags of a note
     * @param distinctTags of the caller
     * @param shares of a note
     * @param shared notes that others share with the caller
     */
    public record Sizes(
            List<Integer> notes,
            List<Integer> versions,
            List<Integer> tags,
            List<Integer> distinctTags,
            List<Integer> shares,
            List<Integer> shared) {}
}
