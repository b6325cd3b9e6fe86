package org.quarknotes.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.quarknotes.dynamo.EntityType;
import org.quarknotes.dynamo.Outcome;
import org.quarknotes.dynamo.Outcome.Refused;
import org.quarknotes.dynamo.Outcome.Written;
import org.quarknotes.dynamo.Table;
import org.quarknotes.dynamo.Write;

class ConsumedEventsTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final EntityType<String> EFFECT = EntityType.<String>named("effect")
            .key("EFFECT", "{text}")
            .text("text", text -> text)
            .readBy(row -> row.text("text"));

    private final ConsumedEvents consumed = new ConsumedEvents(Duration.ofDays(30));
    private final Table table = LocalTables.fresh();

    @Test
    void an_event_takes_effect_the_first_time_and_never_again() {
        assertThat(consume("1", "first")).isInstanceOf(Written.class);

        assertThat(consume("1", "second"))
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.at(0)).isTrue());

        assertThat(table.get(EFFECT, EFFECT.key("first"))).isPresent();
        assertThat(table.get(EFFECT, EFFECT.key("second"))).isEmpty();
        assertThat(consume("2", "third")).isInstanceOf(Written.class);
    }

    @Test
    void an_event_is_remembered_for_the_time_that_was_set() {
        consume("1", "first");

        var refusal = (Refused) consume("1", "second");

        var seen = refusal.standing().get(0);
        assertThat(seen).isNotNull();
        assertThat(seen.get("expiresAt").n())
                .isEqualTo(Long.toString(NOW.plus(Duration.ofDays(30)).getEpochSecond()));
    }

    @Test
    void of_consumers_that_got_the_event_at_once_one_lets_it_take_effect() throws InterruptedException {
        var attempts = Collections.<Callable<Outcome>>nCopies(10, () -> consume("1", "once"));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcomes = threads.invokeAll(attempts).stream().map(done -> done.resultNow());

            assertThat(outcomes.filter(Written.class::isInstance)).hasSize(1);
        }
    }

    private Outcome consume(String eventId, String effect) {
        return table.write(consumed.firstTime(eventId, NOW), Write.put(EFFECT, effect));
    }
}
