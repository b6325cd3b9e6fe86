package org.quarknotes.local.benchmarks.events;

import java.time.Duration;

/**
 * How much happens, and how long to look.
 *
 * @param rounds how often everything is measured, in turns
 * @param people who are told
 * @param notes that are shared with each of them in a backlog
 * @param rate shares in a second when latency is measured, few enough that nothing queues
 * @param time for which they are made, in each round and for each way of arriving
 */
public record EventsPlan(int rounds, int people, int notes, int rate, Duration time) {
    public EventsPlan {
        if (rounds < 1 || people < 1 || notes < 1 || rate < 1 || time.toMillis() * rate < 4_000) {
            throw new IllegalArgumentException("a plan without events, or with fewer than four for latency");
        }
    }

    /** In a backlog. */
    int events() {
        return people * notes;
    }

    /** For each way of arriving, with those that only warm up. */
    int shares() {
        return Math.toIntExact(time.toMillis() * rate / 1_000);
    }
}
