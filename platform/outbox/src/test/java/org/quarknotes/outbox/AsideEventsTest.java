package org.quarknotes.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.quarknotes.outbox.Events.event;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.quarknotes.dynamo.Table;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class AsideEventsTest {
    private static final Relay.Pace PACE = new Relay.Pace(Duration.ofMillis(20), Duration.ofMinutes(1));

    private final Outbox outbox = new Outbox(1);
    private final Table table = LocalTables.fresh();
    private final AsideEvents asides = new AsideEvents(outbox, table);
    private final List<Event> sent = new CopyOnWriteArrayList<>();
    private final List<AsideEvent> heard = new CopyOnWriteArrayList<>();
    private volatile boolean mended;

    @Test
    void an_event_that_can_never_be_sent_makes_way_for_those_behind_it() {
        relay(event(1, "a"), event(2, "a"), event(3, "b"));

        assertThat(sent).containsExactlyInAnyOrder(event(2, "a"), event(3, "b"));
        assertThat(all()).singleElement().satisfies(aside -> {
            assertThat(aside.event()).contains(event(1, "a"));
            assertThat(aside.reason()).isEqualTo("larger than the broker takes");
            assertThat(aside.attempts()).isEqualTo(1);
        });
        assertThat(heard).isEqualTo(all());
        assertThat(outbox.backlog(table)).isEqualTo(new Backlog(0, 1, Optional.empty(), false));
    }

    @Test
    void an_event_that_is_put_back_is_sent_unchanged() {
        relay(event(1, "a"));
        mended = true;

        assertThat(asides.restore(all().getFirst())).isEqualTo(AsideEvents.Decision.DONE);
        relay();

        assertThat(sent).containsExactly(event(1, "a"));
        assertThat(all()).isEmpty();
    }

    @Test
    void an_event_that_is_thrown_away_is_neither_sent_nor_kept() {
        relay(event(1, "a"));

        assertThat(asides.discard(all().getFirst())).isEqualTo(AsideEvents.Decision.DONE);

        assertThat(all()).isEmpty();
        assertThat(Events.waiting(outbox, table)).isEmpty();
    }

    @Test
    void who_decides_second_is_told_so_and_changes_nothing() {
        relay(event(1, "a"));
        var aside = all().getFirst();
        asides.restore(aside);

        assertThat(asides.restore(aside)).isEqualTo(AsideEvents.Decision.GONE);
        assertThat(asides.discard(aside)).isEqualTo(AsideEvents.Decision.GONE);

        assertThat(Events.waiting(outbox, table)).containsExactly(event(1, "a"));
    }

    @Test
    void a_damaged_item_is_set_aside_whole() {
        var item = Map.of(
                "pk", AttributeValue.fromS("OUTBOX#0"),
                "sk", AttributeValue.fromS("00000000"),
                "type", AttributeValue.fromS("outbox"),
                "data", AttributeValue.fromN("7"));
        table.client().putItem(request -> request.tableName(table.name()).item(item));

        relay(event(2, "a"));

        assertThat(sent).containsExactly(event(2, "a"));
        assertThat(all()).singleElement().satisfies(aside -> {
            assertThat(aside.id()).isEqualTo("00000000");
            assertThat(aside.event()).isEmpty();
            assertThat(aside.reason()).startsWith("damaged: ");
        });
        assertThat(table.client()
                        .getItem(request -> request.tableName(table.name())
                                .key(Map.of("pk", AttributeValue.fromS("ASIDE#0"), "sk", item.get("sk"))))
                        .item())
                .containsEntry("data", item.get("data"));
    }

    @Test
    void a_reason_of_any_length_has_room() {
        var aside = new AsideEvent(0, "1", Optional.empty(), "x".repeat(5_000), 1, TestClock.START);

        assertThat(aside.reason()).hasSize(1_000);
    }

    /** Sends until nothing waits any more. The first event is too large, unless the broker was mended. */
    private void relay(Event... events) {
        for (var event : events) {
            table.write(outbox.record(event));
        }
        Publisher broker = event -> {
            if (event.version() == 1 && !mended) {
                throw new Unsendable("larger than the broker takes");
            }
            sent.add(event);
        };
        var observer = new RelayObserver() {
            @Override
            public void setAside(AsideEvent aside) {
                heard.add(aside);
            }
        };
        try (var _ = Relay.start(outbox, table, broker, PACE, observer)) {
            await().untilAsserted(
                            () -> assertThat(outbox.backlog(table).waiting()).isZero());
        }
    }

    private List<AsideEvent> all() {
        var all = new ArrayList<AsideEvent>();
        asides.forEach(all::add);
        return all;
    }
}
