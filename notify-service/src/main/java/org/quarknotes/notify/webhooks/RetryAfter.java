package org.quarknotes.notify.webhooks;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The field {@code Retry-After} of an answer that says "not now": seconds, or a date (RFC 9110, section 10.2.3). */
final class RetryAfter {
    private static final Set<Integer> NOT_NOW = Set.of(429, 503);
    private static final String SECONDS = "[0-9]{1,9}";

    private RetryAfter() {}

    /** How long to wait; empty where it says nothing, or nothing that can be understood. */
    static Optional<Duration> of(int status, @Nullable String field, Clock clock) {
        if (field == null || !NOT_NOW.contains(status)) {
            return Optional.empty();
        }
        if (field.matches(SECONDS)) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(field)));
        }
        try {
            var date = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(field));
            return Optional.of(Duration.between(clock.instant(), date)).filter(Duration::isPositive);
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
