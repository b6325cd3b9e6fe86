package org.quarknotes.local.benchmarks.events;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.quarknotes.local.system.LocalSystem;
import org.quarknotes.local.system.Service;

/** Shares that are committed while no relay runs, and what happens when one begins. */
final class Backlog {
    private static final String NOTES = Service.NOTES.module();
    private static final String NOTIFY = Service.NOTIFY.module();
    private static final Map<String, String> NO_RELAY = Map.of("QUARKNOTES_RELAY_ENABLED", "false");
    private static final int AT_ONCE = 8;

    private final LocalSystem system;
    private final Author author;
    private final Audience audience;

    Backlog(LocalSystem system, Author author, Audience audience) {
        this.system = system;
        this.author = author;
        this.audience = audience;
    }

    /**
     * One backlog and its end.
     *
     * @param relay from the outbox to Kafka
     * @param all from the outbox to the inboxes
     */
    record Drained(Watch.Window relay, Watch.Window all) {
        double relayCpuMicros() {
            return relay.cpuMicros(NOTES);
        }

        double consumerCpuMicros() {
            return all.cpuMicros(NOTIFY);
        }
    }

    /** Shares so many notes with everybody. */
    Drained drain(int notes) {
        var ids = author.write(notes);
        int events = ids.size() * audience.people().size();
        restart(NO_RELAY);
        share(ids);
        try (var topic = new Topic(system.kafka())) {
            long sent = topic.exactly();
            long told = audience.exactly();
            var relay = inBackground(() -> new Watch(system, List.of(NOTES), topic).during(sent, events));
            var all = inBackground(() -> new Watch(system, List.of(NOTIFY), audience).during(told, events));
            restart(Map.of());
            return new Drained(relay.join(), all.join());
        }
    }

    private void restart(Map<String, String> environment) {
        system.stop(NOTES);
        system.start(NOTES, environment);
    }

    /** Committed when this returns, each note with one person after the other. */
    private void share(List<String> notes) {
        try (var sharing = Executors.newFixedThreadPool(AT_ONCE)) {
            var shares = notes.stream()
                    .map(note -> CompletableFuture.runAsync(
                            () -> audience.people().forEach(person -> author.share(note, person)), sharing))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(shares).join();
        }
    }

    private static <T> CompletableFuture<T> inBackground(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, Thread::startVirtualThread);
    }
}
