package org.quarknotes.local.benchmarks.figures;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * Operations in a JVM that has done them for long, one at a time by the calling thread. Each gets the number of what it is
 * done to, in turns from 0 to {@link #SUBJECTS}.
 */
public final class WarmOperations {
    /** The compilers work while the program waits: how warm it gets does not depend on what else the machine does. */
    public static final List<String> FLAGS = List.of("-Xbatch");

    public static final int SUBJECTS = 20;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final CompilationMXBean COMPILERS = ManagementFactory.getCompilationMXBean();

    /** The share of the time that the compilers work. */
    private static final double NEARLY_NOTHING = 0.02;

    /** In times of the measuring time. */
    private static final int LONGEST_WARM_UP = 15;

    private WarmOperations() {}

    /** Each for a moment, to see that it works. */
    public static void once(Map<String, IntConsumer> operations) {
        operations.values().forEach(operation -> repeat(1, Duration.ofMillis(1), operation));
    }

    /**
     * All in turns, then each alone, each time until the compilers have nearly nothing left to do: they compile anew what
     * was made for all in turns. Then each is measured, and {@link ForkedJvm told} by its name behind the place.
     *
     * @param portion how often between two looks at the clock
     * @param time CPU time of this thread for each
     */
    public static void measure(String place, int portion, Duration time, Map<String, IntConsumer> operations) {
        var all = operations.values().stream().reduce(IntConsumer::andThen).orElseThrow();
        warmUp(portion, time, all);
        operations.forEach((name, operation) -> {
            warmUp(portion, time, operation);
            measure(place + name, portion, time, operation);
        });
    }

    private static void warmUp(int portion, Duration time, IntConsumer operation) {
        long compiling = COMPILERS.getTotalCompilationTime();
        for (int again = 0; again < LONGEST_WARM_UP; again++) {
            long start = System.nanoTime();
            repeat(portion, time, operation);
            long more = COMPILERS.getTotalCompilationTime() - compiling;
            if (more * 1e6 < NEARLY_NOTHING * (System.nanoTime() - start)) {
                return;
            }
            compiling += more;
        }
    }

    private static void measure(String name, int portion, Duration time, IntConsumer operation) {
        var start = Usage.now();
        var times = repeat(portion, time, operation);
        var used = Usage.now().since(start);
        ForkedJvm.tell(name + ".perSecond", times * 1_000_000_000L / used.wallNanos());
        ForkedJvm.tell(name + ".cpuNanos", used.cpuNanos() / times);
        ForkedJvm.tell(name + ".bytes", used.allocatedBytes() / times);
    }

    /**
     * Does it until this thread has used up the CPU time, which is looked at after each portion.
     *
     * @return how often that was, at least one portion
     */
    private static long repeat(int portion, Duration time, IntConsumer operation) {
        var end = THREADS.getCurrentThreadCpuTime() + time.toNanos();
        long times = 0;
        do {
            for (int n = 0; n < portion; n++, times++) {
                operation.accept((int) (times % SUBJECTS));
            }
        } while (THREADS.getCurrentThreadCpuTime() < end);
        return times;
    }
}
