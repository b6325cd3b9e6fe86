package org.quarknotes.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.quarknotes.outbox.Events.event;

import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quarknotes.dynamo.Condition;
import org.quarknotes.dynamo.EntityType;
import org.quarknotes.dynamo.Outcome;
import org.quarknotes.dynamo.Table;
import org.quarknotes.dynamo.Write;

class OutboxTest {
    private static final EntityType<String> THING = EntityType.<String>named("thing")
            .key("THING#{id}", "THING")
            .text("id", id -> id)
            .readBy(row -> row.text("id"));

    private final Outbox outbox = new Outbox(4);
    private final Table table = LocalTables.fresh();

    @Test
    void an_event_waits_as_it_was_recorded() {
        var event = event(1, "a");

        table.write(outbox.record(event));

        assertThat(Events.waiting(outbox, table)).containsExactly(event);
    }

    @Test
    void an_event_without_a_trace_waits_without_one() {
        var event = event(1, "a");
        var untraced = new Event(
                event.id(), event.type(), event.source(), "a", 1, event.time(), event.data(), Optional.empty());

        table.write(outbox.record(untraced));

        assertThat(Events.waiting(outbox, table)).containsExactly(untraced);
    }

    @Test
    void data_and_event_are_written_together_or_not_at_all() {
        var first = table.write(Write.put(THING, "a", Condition.noItem()), outbox.record(event(1, "a")));
        var second = table.write(Write.put(THING, "a", Condition.noItem()), outbox.record(event(2, "a")));

        assertThat(first).isInstanceOf(Outcome.Written.class);
        assertThat(second).isInstanceOf(Outcome.Refused.class);
        assertThat(Events.waiting(outbox, table)).containsExactly(event(1, "a"));
    }

    @Test
    void all_events_of_one_subject_wait_in_one_shard_and_subjects_are_spread() {
        Events.record(outbox, table, IntStream.range(0, 40).mapToObj(n -> event(n, "subject-" + n % 20)));

        for (int shard = 0; shard < 4; shard++) {
            var waiting = table.page(outbox.oldest(shard, 100)).items();
            assertThat(waiting).isNotEmpty();
            assertThat(waiting.stream()
                            .flatMap(Waiting::sound)
                            .map(Event::subject)
                            .distinct()
                            .count())
                    .as("each of these subjects has both its events here")
                    .isEqualTo(waiting.size() / 2);
        }
    }

    @Test
    void the_backlog_says_how_many_wait_and_since_when() {
        assertThat(outbox.backlog(table)).isEqualTo(new Backlog(0, 0, Optional.empty(), false));

        Events.record(outbox, table, IntStream.range(0, 40).mapToObj(n -> event(n, "subject-" + n)));

        assertThat(outbox.backlog(table))
                .isEqualTo(new Backlog(40, 0, Optional.of(event(0, "").time()), false));
    }

    @Test
    void the_backlog_of_many_events_is_cheap_because_not_all_are_counted() {
        Events.record(outbox, table, IntStream.range(0, 260).mapToObj(n -> event(n, "a")));

        assertThat(outbox.backlog(table).waiting()).isEqualTo(250);
        assertThat(outbox.backlog(table).more()).isTrue();
    }

    @Test
    void an_outbox_without_shards_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Outbox(0));
    }
}
