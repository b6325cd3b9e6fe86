package org.quarknotes.notify.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

    @Test
    void seconds_and_dates_are_understood() {
        assertThat(RetryAfter.of(429, "120", NOON)).contains(Duration.ofMinutes(2));
        assertThat(RetryAfter.of(503, "Sat, 21 Nov 2026 12:05:00 GMT", NOON)).contains(Duration.ofMinutes(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-1", "1.5", "99999999999999999999", "Sat, 21 Nov 2020 12:05:00 GMT"})
    void anything_else_says_nothing(String field) {
        assertThat(RetryAfter.of(503, field, NOON)).isEmpty();
    }

    @Test
    void it_counts_only_where_the_receiver_says_not_now() {
        assertThat(RetryAfter.of(500, "120", NOON)).isEmpty();
        assertThat(RetryAfter.of(429, null, NOON)).isEmpty();
    }
}
