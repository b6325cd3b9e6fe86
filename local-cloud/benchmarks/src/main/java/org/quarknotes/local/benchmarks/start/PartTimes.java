package org.quarknotes.local.benchmarks.start;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.quarknotes.local.system.Progress;

/** Notes how long each part took from its own start to ready. */
final class PartTimes implements Progress {

    private final Map<String, Duration> times = new ConcurrentHashMap<>();

    @Override
    public void starting(String part) {}

    @Override
    public void ready(String part, Duration took) {
        times.put(part, took);
    }

    Duration of(String part) {
        return times.getOrDefault(part, Duration.ZERO);
    }
}
