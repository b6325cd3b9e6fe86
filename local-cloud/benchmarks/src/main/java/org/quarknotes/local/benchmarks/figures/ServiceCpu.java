package org.quarknotes.local.benchmarks.figures;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The CPU time of a running process with all its threads, in steps of 10 ms. */
public final class ServiceCpu {
    private final ProcessHandle process;

    public ServiceCpu(long pid) {
        this.process = ProcessHandle.of(pid).orElseThrow(() -> new IllegalStateException("there is no process " + pid));
    }

    public long nanos() {
        return process.info()
                .totalCpuDuration()
                .orElseThrow(
                        () -> new IllegalStateException("process " + process.pid() + " does not tell its CPU time"))
                .toNanos();
    }

    /** The share of a CPU that it uses while nobody asks it anything, measured for so long. */
    public double idleShare(Duration time) {
        long start = System.nanoTime();
        long before = nanos();
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
        return (double) (nanos() - before) / (System.nanoTime() - start);
    }
}
