package org.quarknotes.local.benchmarks.figures;

import com.sun.management.OperatingSystemMXBean;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/**
 * The CPU time of this JVM with all its threads, in nanoseconds. The JDK's own figure comes in steps of 10 ms, so on Linux
 * it is summed up from the <a href="https://docs.kernel.org/scheduler/sched-stats.html">scheduler's</a>, which knows nothing
 * of threads that have ended: let none of weight end while measuring.
 */
final class CpuTime {
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final File THREADS = new File("/proc/self/task");

    private CpuTime() {}

    static long nanos() {
        var threads = THREADS.list();
        if (threads == null) {
            return SYSTEM.getProcessCpuTime();
        }
        LockSupport.parkNanos(1); // so that the scheduler brings its figure of this thread up to date
        long sum = 0;
        for (var thread : threads) {
            sum += ofThread(THREADS.toPath().resolve(thread).resolve("schedstat"));
        }
        return sum;
    }

    private static long ofThread(Path schedstat) {
        try {
            var text = Files.readString(schedstat);
            return Long.parseLong(text.substring(0, text.indexOf(' ')));
        } catch (IOException ended) {
            return 0;
        }
    }
}
