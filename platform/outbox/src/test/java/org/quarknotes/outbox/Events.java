package org.quarknotes.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.quarknotes.dynamo.Table;

/** Events for tests, and a look at those that wait. */
final class Events {
    private Events() {}

    /** An event whose id sorts by number. */
    static Event event(int number, String subject) {
        return new Event(
                "%08d".formatted(number),
                "org.quarknotes.test.happened.v1",
                "/tests",
                subject,
                number,
                Instant.parse("2026-11-21T10:00:00.123Z"),
                "{\"number\": %d}".formatted(number),
                Optional.of("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"));
    }

    static List<Event> waiting(Outbox outbox, Table table) {
        return IntStream.range(0, outbox.shards())
                .mapToObj(shard -> table.page(outbox.oldest(shard, 1_000)).items())
                .flatMap(List::stream)
                .flatMap(Waiting::sound)
                .toList();
    }
}
