package org.quarknotes.local.benchmarks.notes;

import java.util.List;

/** Notes, versions, tags or shares, so many of them, and what can be asked of notes-service then. */
interface Situation {
    /** In every size of one growth the same names in the same order. */
    List<Cycle> cycles();
}
