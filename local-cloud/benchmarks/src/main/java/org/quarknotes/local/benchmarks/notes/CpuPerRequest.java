package org.quarknotes.local.benchmarks.notes;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.quarknotes.local.benchmarks.figures.ServiceCpu;

/** Divides CPU time by requests. */
final class CpuPerRequest {
    private final ServiceCpu cpu;
    private final double idleShare;
    private final NotesPlan plan;

    /**
     * A measurement of one process.
     *
     * @param idleShare what it uses without requests, which is taken off
     */
    CpuPerRequest(ServiceCpu cpu, double idleShare, NotesPlan plan) {
        this.cpu = cpu;
        this.idleShare = idleShare;
        this.plan = plan;
    }

    /** CPU nanoseconds of each request, by the name of the step; turns are repeated until the time is over. */
    Map<String, Double> measure(Cycle cycle, Duration slice) {
        var sums = new LinkedHashMap<String, Sum>();
        long end = System.nanoTime() + slice.toNanos();
        int number = 0;
        int block = Math.min(cycle.most(), plan.block());
        do {
            for (var step : cycle.steps()) {
                var used = block(step, number, block);
                if (step.isMeasured()) {
                    sums.merge(step.name(), used, Sum::plus);
                }
            }
            number += block;
        } while (System.nanoTime() < end);
        var each = new LinkedHashMap<String, Double>();
        sums.forEach((name, sum) -> each.put(name, sum.nanos / sum.requests));
        return each;
    }

    private Sum block(Cycle.Step step, int first, int block) {
        long start = System.nanoTime();
        long before = cpu.nanos();
        for (int number = first; number < first + block; number++) {
            step.request().accept(number);
        }
        double used = cpu.nanos() - before - idleShare * (System.nanoTime() - start);
        return new Sum(used, block * step.share());
    }

    private record Sum(double nanos, double requests) {
        Sum plus(Sum other) {
            return new Sum(nanos + other.nanos, requests + other.requests);
        }
    }
}
