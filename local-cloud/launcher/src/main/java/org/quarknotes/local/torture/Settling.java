package org.quarknotes.local.torture;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/** Waits until everything that was to be sent was sent, and everything that was sent was heard. */
final class Settling {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    /** What a service was doing when the last fault ended may take so long to be seen. */
    private static final Duration QUIET = Duration.ofSeconds(3);

    private final Tables tables;
    private final Topics topics;
    private final Consumer<String> progress;

    Settling(Tables tables, Topics topics, Consumer<String> progress) {
        this.tables = tables;
        this.topics = topics;
        this.progress = progress;
    }

    /** What is still waiting when the patience is over, in words: nothing if all has settled. */
    List<String> await(Duration patience) throws InterruptedException {
        var deadline = Instant.now().plus(patience);
        var ends = "";
        var quietSince = Instant.now();
        while (true) {
            var waiting = waiting();
            var now = ends();
            if (!waiting.isEmpty() || !now.equals(ends)) {
                quietSince = Instant.now();
                ends = now;
            }
            if (Instant.now().isAfter(quietSince.plus(QUIET)) || Instant.now().isAfter(deadline)) {
                return waiting;
            }
            progress.accept(waiting.isEmpty() ? "quiet" : "waiting: " + waiting.size() + ", " + waiting.getFirst());
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    private String ends() throws InterruptedException {
        try {
            return topics.ends();
        } catch (ExecutionException e) {
            return "unknown: " + e;
        }
    }

    private List<String> waiting() throws InterruptedException {
        var waiting = new ArrayList<>(tables.waiting());
        try {
            waiting.addAll(topics.waiting());
        } catch (ExecutionException e) {
            waiting.add("Kafka cannot be asked: " + e);
        }
        return waiting;
    }
}
