package org.quarknotes.local.benchmarks.events;

/** How many events have got so far, seen from outside. */
interface Progress {
    /** Found out at the least cost; never more than there will be. */
    long roughly();

    long exactly();
}
