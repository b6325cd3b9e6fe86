package org.quarknotes.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    static void record(Outbox outbox, Table table, Stream<Event> events) {
        table.batchWrite(events.map(outbox::record).toList());
    }

    static List<Event> waiting(Outbox outbox, Table table) {
        return IntStream.range(0, outbox.shards())
                .mapToObj(shard -> table.page(outbox.oldest(shard, 1_000)).items())
                .flatMap(List::stream)
                .flatMap(Waiting::sound)
                .toList();
    }

    static void awaitNothingWaits(Outbox outbox, Table table) {
        await().pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(30))
                .until(() -> waiting(outbox, table).isEmpty());
    }

    /** Each subject's events came in their order, where the first time counts that an event came. */
    static void assertOrderOfSubjects(List<Event> sent) {
        var bySubject = sent.stream().distinct().collect(Collectors.groupingBy(Event::subject));
        assertThat(bySubject.values())
                .allSatisfy(
                        events -> assertThat(events).extracting(Event::version).isSorted());
    }
}
