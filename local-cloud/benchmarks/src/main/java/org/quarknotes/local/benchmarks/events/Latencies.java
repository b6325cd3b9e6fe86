package org.quarknotes.local.benchmarks.events;

import java.util.List;

/** How late events arrived, in nanoseconds; below zero for what was there before its cause had its answer. */
record Latencies(List<Long> nanos) {
    Latencies {
        nanos = nanos.stream().sorted().toList();
        if (nanos.isEmpty()) {
            throw new IllegalArgumentException("nothing arrived");
        }
    }

    /** Of all, so many percent were as quick or quicker. */
    double millis(int percent) {
        int rank = Math.max(1, Math.ceilDiv(nanos.size() * percent, 100));
        return nanos.get(rank - 1) / 1e6;
    }
}
