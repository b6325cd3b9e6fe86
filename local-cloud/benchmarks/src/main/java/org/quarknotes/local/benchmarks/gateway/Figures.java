package org.quarknotes.local.benchmarks.gateway;

import org.quarknotes.local.benchmarks.figures.Words;

/**
 * One subject in one run.
 *
 * @param cpuMicros of its server, each request
 * @param perSecond requests, with all callers at work
 * @param addedMedian to a call, in microseconds
 * @param addedSlowest what it adds to the slowest call of a hundred, in microseconds
 */
record Figures(double cpuMicros, double perSecond, double addedMedian, double addedSlowest) {

    /** Which of them a table is about. */
    enum Kind {
        CPU("CPU us each request", true),
        RATE("requests per second", true),
        MEDIAN("added latency p50, us", false),
        SLOWEST("added latency p99, us", false);

        private final String title;
        private final boolean compared;

        Kind(String title, boolean compared) {
            this.title = title;
            this.compared = compared;
        }

        String title() {
            return title;
        }

        double of(Figures figures) {
            return switch (this) {
                case CPU -> figures.cpuMicros;
                case RATE -> figures.perSecond;
                case MEDIAN -> figures.addedMedian;
                case SLOWEST -> figures.addedSlowest;
            };
        }

        /** Whether it is divided by that of the peers; a difference of two latencies is not. */
        boolean compared() {
            return compared;
        }
    }

    @Override
    public String toString() {
        return "CPU %s us, %s/s, p50 +%s us, p99 +%s us"
                .formatted(
                        Words.figure(cpuMicros),
                        Words.figure(perSecond),
                        Words.figure(addedMedian),
                        Words.figure(addedSlowest));
    }
}
