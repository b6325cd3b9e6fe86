package org.quarknotes.local.benchmarks.events;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.quarknotes.local.benchmarks.figures.ServiceCpu;
import org.quarknotes.local.system.LocalSystem;

/** Looks at processes while a backlog shrinks, from when a fifth of it is gone, so that they are warm, to its end. */
final class Watch {
    private static final Duration PAUSE = Duration.ofMillis(25);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int WARM_UP = 5;

    private final LocalSystem system;
    private final List<String> parts;
    private final Progress progress;

    /** The names are those of parts of the system, whose CPU time is taken. */
    Watch(LocalSystem system, List<String> parts, Progress progress) {
        this.system = system;
        this.parts = List.copyOf(parts);
        this.progress = progress;
    }

    /** What was seen between two moments. */
    record Window(long events, long nanos, Map<String, Long> cpuNanos) {
        double perSecond() {
            return events * 1e9 / nanos;
        }

        double cpuMicros(String part) {
            return cpuNanos.get(part) / 1e3 / events;
        }
    }

    private record Mark(long events, long nanos, Map<String, Long> cpuNanos) {}

    /** Returns when so many more events have got through than those that had before. */
    Window during(long before, int events) {
        await(before + events / WARM_UP);
        var start = mark();
        await(before + events);
        var end = mark();
        if (end.events() == start.events()) {
            throw new IllegalStateException(events + " events were too few: all passed before the first look");
        }
        var cpu = parts.stream()
                .collect(Collectors.toMap(
                        part -> part,
                        part -> end.cpuNanos().get(part) - start.cpuNanos().get(part)));
        return new Window(end.events() - start.events(), end.nanos() - start.nanos(), cpu);
    }

    private void await(long enough) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (progress.roughly() < enough || progress.exactly() < enough) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "only %d of %d events got through".formatted(progress.exactly(), enough));
            }
            pause();
        }
    }

    private Mark mark() {
        long events = progress.exactly();
        return new Mark(
                events,
                System.nanoTime(),
                parts.stream()
                        .collect(
                                Collectors.toMap(part -> part, part -> cpu(part).nanos())));
    }

    private ServiceCpu cpu(String part) {
        return new ServiceCpu(system.process(part).pid());
    }

    private static void pause() {
        try {
            TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
