package org.quarknotes.local.benchmarks.figures;

import com.sun.management.ThreadMXBean;
import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;

/**
 * What this JVM has used since it began.
 *
 * @param wallNanos of no meaning but for differences
 * @param cpuNanos of all threads, the compiler's and the collector's too
 * @param threadCpuNanos of the calling thread
 * @param allocatedBytes by the calling thread
 * @param classes loaded so far
 */
public record Usage(long wallNanos, long cpuNanos, long threadCpuNanos, long allocatedBytes, long classes) {

    private static final ThreadMXBean THREADS = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
    private static final ClassLoadingMXBean CLASSES = ManagementFactory.getClassLoadingMXBean();

    /** Call it once in vain: the first call loads what measuring takes. */
    public static Usage now() {
        return new Usage(
                System.nanoTime(),
                CpuTime.nanos(),
                THREADS.getCurrentThreadCpuTime(),
                THREADS.getCurrentThreadAllocatedBytes(),
                CLASSES.getTotalLoadedClassCount());
    }

    public Usage since(Usage earlier) {
        return new Usage(
                wallNanos - earlier.wallNanos,
                cpuNanos - earlier.cpuNanos,
                threadCpuNanos - earlier.threadCpuNanos,
                allocatedBytes - earlier.allocatedBytes,
                classes - earlier.classes);
    }
}
