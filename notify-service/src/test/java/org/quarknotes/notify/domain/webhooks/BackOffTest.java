package org.quarknotes.notify.domain.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quarknotes.notify.domain.UserId;

class BackOffTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final WebhookId WEBHOOK = new WebhookId("01890a5d-ac96-774b-bcce-b302099a8057");
    private final Posting first = Posting.of("1", new UserId("ada"), WEBHOOK, "note.shared", Optional.of("n"), NOON);

    @Test
    void pauses_grow_to_hours_and_the_last_attempt_is_a_day_after_the_first() {
        var pauses = new ArrayList<Duration>();
        var posting = first;
        var next = backOff(0.5).next(posting, Optional.empty(), NOON);
        while (next.isPresent()) {
            pauses.add(Duration.between(posting.at(), next.get()));
            posting = posting.againAt(next.get(), Optional.of(500), next.get());
            next = backOff(0.5).next(posting, Optional.empty(), posting.at());
        }

        assertThat(pauses)
                .startsWith(Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(90))
                .hasSizeBetween(11, 15)
                .allSatisfy(pause -> assertThat(pause).isLessThanOrEqualTo(Duration.ofHours(4)));
        assertThat(posting.at()).isEqualTo(NOON.plus(Duration.ofDays(1)));
    }

    @Test
    void those_who_failed_together_do_not_come_back_together() {
        assertThat(backOff(0).next(first, Optional.empty(), NOON)).contains(NOON.plusSeconds(8));
        assertThat(backOff(1).next(first, Optional.empty(), NOON)).contains(NOON.plusSeconds(12));
    }

    @Test
    void a_receiver_may_ask_for_a_longer_pause_but_not_for_a_shorter_or_an_endless_one() {
        assertThat(backOff(0.5).next(first, Optional.of(Duration.ofMinutes(5)), NOON))
                .contains(NOON.plusSeconds(300));
        assertThat(backOff(0.5).next(first, Optional.of(Duration.ofSeconds(1)), NOON))
                .contains(NOON.plusSeconds(10));
        assertThat(backOff(0.5).next(first, Optional.of(Duration.ofDays(365)), NOON))
                .contains(NOON.plus(Duration.ofHours(4)));
    }

    private static BackOff backOff(double random) {
        return new BackOff(Duration.ofSeconds(10), Duration.ofHours(4), Duration.ofDays(1), () -> random);
    }
}
