package org.quarknotes.local.benchmarks.events;

import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.quarknotes.local.benchmarks.calls.HttpService;
import org.quarknotes.local.benchmarks.calls.Member;

/** Everybody has a stream of server-sent events open. */
final class StreamArrivals implements Arrivals {
    private static final Pattern NOTE = Pattern.compile("data:.*\"link\" ?: ?\"/v1/notes/([0-9a-f-]{36})\".*");

    private record Arrival(String person, String note) {}

    private final Map<Arrival, CompletableFuture<Long>> arrivals = new ConcurrentHashMap<>();
    private final HttpService notify;
    private volatile boolean closed;

    /** They are open when this returns. */
    StreamArrivals(URI notify, List<Member> people) {
        this.notify = new HttpService(notify);
        people.forEach(this::listen);
    }

    private void listen(Member person) {
        var lines = notify.lines(person, "/v1/notifications/stream", "text/event-stream");
        Thread.startVirtualThread(() -> hear(person, lines));
    }

    private void hear(Member person, Stream<String> lines) {
        try (lines) {
            lines.forEach(line -> {
                var note = NOTE.matcher(line);
                if (note.matches()) {
                    arrival(person, note.group(1)).complete(System.nanoTime());
                }
            });
        } catch (UncheckedIOException broken) {
            if (!closed) {
                throw broken;
            }
        }
    }

    private CompletableFuture<Long> arrival(Member person, String note) {
        return arrivals.computeIfAbsent(new Arrival(person.id(), note), _ -> new CompletableFuture<>());
    }

    @Override
    public long nanosOf(Member person, String note) {
        return arrival(person, note)
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    @Override
    public void close() {
        closed = true;
        notify.close();
    }
}
