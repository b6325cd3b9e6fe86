package org.quarknotes.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.quarknotes.outbox.Events.event;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quarknotes.dynamo.Table;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** A relay whose table takes less than it is given. */
class ShortOfCapacityTest {
    private static final Relay.Pace PACE = new Relay.Pace(Duration.ofMillis(20), Duration.ofMinutes(1));

    private final Outbox outbox = new Outbox(1);
    private final Table table = LocalTables.fresh();
    private final Faults faults = new Faults();
    private final List<Event> sent = new CopyOnWriteArrayList<>();

    @Test
    void what_was_acknowledged_is_deleted_many_at_once() {
        record(0, 100);

        relay();

        assertThat(sent).hasSize(100);
        assertThat(faults.requests(DeleteItemRequest.class)).isZero();
        assertThat(faults.requests(BatchWriteItemRequest.class)).isLessThan(60);
    }

    @Test
    void what_could_not_be_deleted_is_not_sent_again() {
        record(0, 30);
        faults.leaveBatches(8);

        relay();

        assertThat(sent).hasSize(30).doesNotHaveDuplicates();
    }

    @Test
    void every_request_that_is_throttled_is_made_again_later() {
        record(0, 3);
        faults.throttle(QueryRequest.class);
        faults.throttle(GetItemRequest.class);
        faults.throttle(PutItemRequest.class);
        faults.throttle(BatchWriteItemRequest.class);

        relay();

        assertThat(sent).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void while_nothing_waits_a_relay_only_reads() {
        try (var _ = Relay.start(outbox, faults.before(table), sent::add, PACE)) {
            await().until(() -> faults.requests(QueryRequest.class) > 5);
        }

        assertThat(faults.requests(PutItemRequest.class)).isZero();
        assertThat(faults.requests(UpdateItemRequest.class)).isZero();
        assertThat(faults.requests(GetItemRequest.class)).isZero();
    }

    @Test
    void a_relay_whose_table_is_away_does_not_hurry() {
        faults.throttleAll();
        try (var _ = Relay.start(outbox, faults.before(table), sent::add, PACE)) {
            await().during(Duration.ofSeconds(1))
                    .untilAsserted(() -> assertThat(sent).isEmpty());
        }

        assertThat(faults.requests(QueryRequest.class)).isBetween(3, 20);
    }

    private void record(int from, int to) {
        Events.record(outbox, table, IntStream.range(from, to).mapToObj(n -> event(n, "subject-" + n % 20)));
    }

    private void relay() {
        try (var _ = Relay.start(outbox, faults.before(table), sent::add, PACE)) {
            Events.awaitNothingWaits(outbox, table);
        }
    }
}
