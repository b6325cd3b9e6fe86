package org.quarknotes.local.benchmarks.gateway;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.quarknotes.local.processes.ChildFailure;

/** Callers, each with a connection and an access token of its own, who ask one subject the same again and again. */
final class Load {
    /** Before anything is measured: connections are made, and the upstream has met everybody. */
    private static final Duration LEAD = Duration.ofSeconds(1);

    private final List<String> tokens;

    /** @param tokens one for each caller */
    Load(List<String> tokens) {
        this.tokens = List.copyOf(tokens);
    }

    /**
     * Everybody asks again as soon as there is an answer.
     *
     * @return what was measured in the time, after a second of which nothing is
     */
    Throughput saturate(Subject subject, Duration time) throws InterruptedException {
        var answered = new AtomicLong();
        var run = new Run();
        run.begin(subject, (connection, number) -> {
            connection.exchange();
            answered.incrementAndGet();
        });
        TimeUnit.NANOSECONDS.sleep(Math.min(LEAD.toNanos(), time.toNanos()));
        long start = System.nanoTime();
        long cpu = subject.server().cpuNanos();
        long before = answered.get();
        TimeUnit.NANOSECONDS.sleep(time.toNanos());
        long requests = answered.get() - before;
        cpu = subject.server().cpuNanos() - cpu;
        long took = System.nanoTime() - start;
        run.end(subject);
        return new Throughput(requests * 1e9 / took, cpu / 1e3 / Math.max(1, requests));
    }

    /**
     * Together they ask so often in a second, at moments that do not depend on the answers.
     *
     * @return the time to the end of the answer, counted from the moment at which it was due to be asked if that had to wait
     */
    Latency pace(Subject subject, int perSecond, Duration time) throws InterruptedException {
        long pause = 1_000_000_000L * tokens.size() / perSecond;
        long start = System.nanoTime() + LEAD.toNanos() / 10;
        long measured = start + Math.min(LEAD.toNanos(), time.toNanos());
        var samples = new ArrayList<List<Long>>();
        tokens.forEach(_ -> samples.add(new ArrayList<>()));
        var turns = new int[tokens.size()];
        var run = new Run();
        run.begin(subject, (connection, number) -> {
            long due = start + pause * turns[number]++ + pause * number / tokens.size();
            boolean punctual = due > System.nanoTime();
            while (due > System.nanoTime()) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            long asked = punctual ? System.nanoTime() : due;
            connection.exchange();
            if (due >= measured) {
                samples.get(number).add(System.nanoTime() - asked);
            }
        });
        TimeUnit.NANOSECONDS.sleep(measured - System.nanoTime() + time.toNanos());
        run.end(subject);
        return Latency.of(samples.stream().flatMap(List::stream).mapToLong(Long::longValue));
    }

    /** @throws IllegalStateException when somebody without a token is let in where that must not be */
    void requireGuard(Subject subject) {
        if (!subject.guarded()) {
            return;
        }
        try (var connection = subject.protocol().connect(subject.port(), subject.path(), fields(null))) {
            connection.exchange();
        } catch (IOException refused) {
            return;
        }
        throw new IllegalStateException(subject.name() + " lets in who brings no token");
    }

    private static Map<String, String> fields(@Nullable String token) {
        var fields = new TreeMap<>(Map.of("accept", "*/*", "user-agent", "bench"));
        if (token != null) {
            fields.put("authorization", "Bearer " + token);
        }
        return fields;
    }

    /** What each caller does again and again. */
    @FunctionalInterface
    private interface Turn {
        void take(Connection connection, int caller) throws IOException;
    }

    /** All callers at work. */
    private final class Run {
        private static final Duration PATIENCE = Duration.ofSeconds(10);

        private final List<Connection> connections = new ArrayList<>();
        private final List<Thread> callers = new ArrayList<>();
        private final AtomicBoolean over = new AtomicBoolean();
        private final AtomicReference<@Nullable IOException> failure = new AtomicReference<>();

        void begin(Subject subject, Turn turn) {
            try {
                for (var token : tokens) {
                    connections.add(subject.protocol().connect(subject.port(), subject.path(), fields(token)));
                }
            } catch (IOException e) {
                throw failure(subject, e);
            }
            for (int i = 0; i < connections.size(); i++) {
                int number = i;
                callers.add(Thread.ofPlatform().daemon().start(() -> call(connections.get(number), number, turn)));
            }
        }

        private void call(Connection connection, int number, Turn turn) {
            try {
                while (!over.get()) {
                    turn.take(connection, number);
                }
            } catch (IOException e) {
                failure.compareAndSet(null, e);
            }
        }

        void end(Subject subject) throws InterruptedException {
            over.set(true);
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            for (var caller : callers) {
                caller.join(Math.max(1, (deadline - System.nanoTime()) / 1_000_000));
            }
            try {
                for (var connection : connections) {
                    connection.close();
                }
            } catch (IOException e) {
                failure.compareAndSet(null, e);
            }
            var broken = failure.get();
            if (broken != null) {
                throw failure(subject, broken);
            }
        }
    }

    /**
     * With as many requests as there can be.
     *
     * @param cpuMicros of the subject's server, for each request
     */
    record Throughput(double perSecond, double cpuMicros) {}

    private static ChildFailure failure(Subject subject, IOException cause) {
        return new ChildFailure(
                subject.name() + " cannot be measured: " + cause.getMessage(),
                subject.server().lastLines());
    }

    /** In microseconds. */
    record Latency(double median, double slowest) {
        private static final double MICROS = 1e3;

        static Latency of(LongStream nanos) {
            var sorted = nanos.toArray();
            Arrays.sort(sorted);
            if (sorted.length == 0) {
                throw new IllegalStateException("nobody was answered in the time");
            }
            return new Latency(sorted[sorted.length / 2] / MICROS, sorted[sorted.length * 99 / 100] / MICROS);
        }
    }
}
