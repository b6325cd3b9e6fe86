package org.quarknotes.local.torture;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.quarknotes.local.processes.ChildFailure;
import org.quarknotes.local.proxy.Line;
import org.quarknotes.local.system.LocalSystem;

/** Does to the system what a plan says, and makes it whole again. */
final class Tormentor {

    /** What the others need comes back first. */
    private static final List<String> ORDER =
            List.of("dynamodb", "kafka", "user-service", "notes-service", "notify-service", "gateway-service");

    private static final String DYNAMO_DB = "dynamodb";
    private static final int ATTEMPTS_TO_START = 4;
    private static final Duration BETWEEN_RESETS = Duration.ofMillis(150);
    private static final int SLOWEST_MILLIS = 400;
    private static final int SLOW_BYTES_PER_SECOND = 200_000;

    private final LocalSystem system;
    private final Links links;
    private final Incidents incidents;
    private final Consumer<String> progress;
    private final List<String> complaints = new ArrayList<>();

    Tormentor(LocalSystem system, Links links, Incidents incidents, Consumer<String> progress) {
        this.system = system;
        this.links = links;
        this.incidents = incidents;
        this.progress = progress;
    }

    /** What can be killed. */
    static List<String> parts() {
        return ORDER;
    }

    /** Performs the plan, returns when the last fault is over and every part is there. */
    void perform(FaultPlan plan, RandomGenerator random) throws InterruptedException {
        var start = Instant.now();
        var done = new CountDownLatch(2);
        for (boolean ofProcesses : new boolean[] {true, false}) {
            var faults = plan.track(ofProcesses);
            Thread.startVirtualThread(() -> perform(faults, start, random, done));
        }
        done.await();
        links.mend();
    }

    /** Parts that did not come back when they were started, or ended though nobody killed them. */
    synchronized List<String> complaints() {
        var all = new ArrayList<>(complaints);
        for (var part : ORDER) {
            if (!isAlive(part)) {
                all.add(part + " is not running though it was not killed");
            }
        }
        return all;
    }

    private void perform(List<Fault> faults, Instant start, RandomGenerator random, CountDownLatch done) {
        try {
            for (var fault : faults) {
                var wait = Duration.between(Instant.now(), start.plus(fault.at()));
                Thread.sleep(wait.isNegative() ? Duration.ZERO : wait);
                perform(fault, random);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            complain("the torture itself failed: " + e);
        } finally {
            done.countDown();
        }
    }

    private void perform(Fault fault, RandomGenerator random) throws InterruptedException {
        progress.accept(fault.toString());
        int number = incidents.begin(fault, Instant.now());
        try {
            switch (fault.kind()) {
                case KILL -> kill(fault);
                case FREEZE -> freeze(fault);
                case CUT -> spoil(fault, new Line.Cut());
                case SLOW -> spoil(fault, slow(random));
                case RESET -> reset(fault);
            }
        } finally {
            incidents.end(number, Instant.now());
        }
    }

    private void kill(Fault fault) throws InterruptedException {
        fault.targets().forEach(this::kill);
        Thread.sleep(fault.lasts());
        for (var part : fault.targets().stream()
                .sorted(Comparator.comparingInt(ORDER::indexOf))
                .toList()) {
            start(part);
        }
    }

    /** What DynamoDB Local acknowledged must be kept; so nobody hears an acknowledgement shortly before its end. */
    private void kill(String part) {
        if (!part.equals(DYNAMO_DB)) {
            system.kill(part);
            return;
        }
        links.setAllTo(DYNAMO_DB, new Line.Cut());
        try (var tables = new Tables(system.dynamoDb())) {
            tables.awaitCommits();
            system.kill(DYNAMO_DB);
        } finally {
            links.resetAllTo(DYNAMO_DB);
            links.setAllTo(DYNAMO_DB, new Line.Sound());
        }
    }

    private void start(String part) {
        for (int attempt = 1; attempt <= ATTEMPTS_TO_START; attempt++) {
            try {
                system.start(part);
                return;
            } catch (ChildFailure failure) {
                progress.accept("%s did not start (attempt %d): %s".formatted(part, attempt, failure.getMessage()));
            }
        }
        complain(part + " could not be started again");
    }

    private void freeze(Fault fault) throws InterruptedException {
        var process = system.process(fault.targets().getFirst());
        Signals.stop(process.pid());
        try {
            Thread.sleep(fault.lasts());
        } finally {
            Signals.proceed(process.pid());
        }
    }

    private void spoil(Fault fault, Line line) throws InterruptedException {
        var link = fault.targets().getFirst();
        links.set(link, line);
        try {
            Thread.sleep(fault.lasts());
        } finally {
            links.set(link, new Line.Sound());
        }
    }

    private void reset(Fault fault) throws InterruptedException {
        var end = Instant.now().plus(fault.lasts());
        while (Instant.now().isBefore(end)) {
            links.reset(fault.targets().getFirst());
            Thread.sleep(BETWEEN_RESETS);
        }
    }

    private static Line slow(RandomGenerator random) {
        return new Line.Slow(Duration.ofMillis(random.nextInt(20, SLOWEST_MILLIS)), SLOW_BYTES_PER_SECOND);
    }

    private boolean isAlive(String part) {
        try {
            return system.process(part).isAlive();
        } catch (IllegalArgumentException notRunning) {
            return false;
        }
    }

    private synchronized void complain(String text) {
        complaints.add(text);
        progress.accept(text);
    }
}
