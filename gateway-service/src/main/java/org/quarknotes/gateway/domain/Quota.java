package org.quarknotes.gateway.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * How many requests may be made in one day or month of UTC.
 *
 * @param limit of each such period
 */
public record Quota(Cycle cycle, long limit) {

    /** How often it begins anew. */
    public enum Cycle {
        DAY,
        MONTH;

        /** As it is called in fields and sentences. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The period of a moment. */
        public Period at(Instant moment) {
            var day = LocalDate.ofInstant(moment, ZoneOffset.UTC);
            return switch (this) {
                case DAY -> period(day.toString(), day, day.plusDays(1));
                case MONTH -> {
                    var month = YearMonth.from(day);
                    yield period(
                            month.toString(),
                            month.atDay(1),
                            month.plusMonths(1).atDay(1));
                }
            };
        }

        private Period period(String date, LocalDate first, LocalDate next) {
            return new Period(
                    this,
                    date,
                    first.atStartOfDay(ZoneOffset.UTC).toInstant(),
                    next.atStartOfDay(ZoneOffset.UTC).toInstant());
        }
    }

    /**
     * One day or one month.
     *
     * @param date {@code 2026-11-24} or {@code 2026-11}
     * @param end the first moment that is not in it
     */
    public record Period(Cycle cycle, String date, Instant start, Instant end) {}
}
