package org.quarknotes.local.benchmarks.gateway;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures everybody in turns, in another order in each run. All servers run all the time; whoever is not asked costs
 * nothing.
 */
final class GatewayMeasurement {
    private final Load load;
    private final Subject direct;
    private final Plan plan;
    private final Map<String, List<Figures>> found = new LinkedHashMap<>();

    /**
     * How long is measured.
     *
     * @param warmUp of each server that needs it, shared by what is measured of it
     * @param time of each figure
     * @param perSecond requests while the added latency is measured
     */
    record Plan(int runs, Duration warmUp, Duration time, int perSecond) {}

    /** @param direct the upstream itself, with nobody between */
    GatewayMeasurement(Load load, Subject direct, Plan plan) {
        this.load = load;
        this.direct = direct;
        this.plan = plan;
    }

    /** The figures of each run, by the subject's name. */
    Map<String, List<Figures>> measure(List<Contender> contenders) throws InterruptedException {
        for (var contender : contenders) {
            contender.subjects().forEach(load::requireGuard);
            if (contender.warms()) {
                warmUp(contender.subjects());
            }
        }
        var subjects = new ArrayList<Subject>();
        contenders.forEach(contender -> subjects.addAll(contender.subjects()));
        subjects.forEach(subject -> found.put(subject.name(), new ArrayList<>()));
        for (int run = 0; run < plan.runs(); run++) {
            measure(subjects, run);
            Collections.rotate(subjects, subjects.size() / Math.max(1, plan.runs()) + 1);
        }
        return found;
    }

    private void warmUp(List<Subject> subjects) throws InterruptedException {
        for (var subject : subjects) {
            load.saturate(subject, plan.warmUp().dividedBy(subjects.size()));
        }
    }

    private void measure(List<Subject> subjects, int run) throws InterruptedException {
        for (var subject : subjects) {
            var throughput = load.saturate(subject, plan.time());
            var without = load.pace(direct, plan.perSecond(), plan.time().dividedBy(2));
            var with = load.pace(subject, plan.perSecond(), plan.time());
            var figures = new Figures(
                    throughput.cpuMicros(),
                    throughput.perSecond(),
                    with.median() - without.median(),
                    with.slowest() - without.slowest());
            found.getOrDefault(subject.name(), new ArrayList<>()).add(figures);
            System.err.printf("run %d: %s: %s%n", run + 1, subject.name(), figures);
        }
    }
}
