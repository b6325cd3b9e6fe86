package org.quarknotes.gateway.usage;

import java.time.Duration;
import java.time.Instant;
import org.quarknotes.dynamo.Attribute;
import org.quarknotes.dynamo.Condition;
import org.quarknotes.dynamo.EntityType;
import org.quarknotes.dynamo.Kinds;
import org.quarknotes.dynamo.Update;
import org.quarknotes.gateway.domain.Quota.Period;

/** What was set aside of a quota, as an item for each API key and period: {@code USAGE#<key id>}, {@code DAY#2026-11-24}. */
final class UsageItems {
    /** For whoever wants to look at what was used; nothing depends on it. */
    private static final Duration KEPT = Duration.ofDays(35);

    /**
     * One item.
     *
     * @param used units that were set aside, which is what was used or may still be
     * @param expiresAt when DynamoDB may remove it
     */
    record Usage(String key, String cycle, String date, long used, Instant expiresAt) {

        /** Nothing used yet. */
        static Usage begin(String key, Period period) {
            return new Usage(
                    key, period.cycle().name(), period.date(), 0, period.end().plus(KEPT));
        }
    }

    private static final Attribute<Usage, String> KEY = Attribute.of("key", Kinds.text(), Usage::key);
    private static final Attribute<Usage, String> CYCLE = Attribute.of("cycle", Kinds.text(), Usage::cycle);
    private static final Attribute<Usage, String> DATE = Attribute.of("date", Kinds.text(), Usage::date);
    private static final Attribute<Usage, Long> USED = Attribute.of("used", Kinds.number(), Usage::used);
    private static final Attribute<Usage, Instant> EXPIRES_AT =
            Attribute.of("expiresAt", Kinds.seconds(), Usage::expiresAt);

    static final EntityType<Usage> USAGE = EntityType.<Usage>named("usage")
            .key("USAGE#{key:escaped}", "{cycle}#{date}")
            .attributes(KEY, CYCLE, DATE, USED, EXPIRES_AT)
            .readBy(row -> new Usage(row.get(KEY), row.get(CYCLE), row.get(DATE), row.get(USED), row.get(EXPIRES_AT)));

    private UsageItems() {}

    /** Sets units aside; refused when they would pass the limit, which {@code units} alone must not. */
    static Update<Usage> setAside(String key, Period period, long limit, long units) {
        var begun = Usage.begin(key, period);
        return Update.orCreate(USAGE, begun)
                .add(USED, units)
                .when(Condition.noItem().or(USED.atMost(limit - units)));
    }
}
