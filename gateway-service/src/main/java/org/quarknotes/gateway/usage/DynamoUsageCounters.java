package org.quarknotes.gateway.usage;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.quarknotes.dynamo.Table;
import org.quarknotes.dynamo.Updated;
import org.quarknotes.gateway.domain.Quota.Period;
import org.quarknotes.gateway.domain.UsageCounters;

/**
 * Counters in DynamoDB: units are set aside by an update on condition that they are still there, so the quota holds
 * whoever else counts. An answer that is lost, or comes too late, loses the units it told of.
 */
final class DynamoUsageCounters implements UsageCounters {
    /** Each attempt is overtaken only by others that got something. */
    private static final int ATTEMPTS = 10;

    private final Supplier<Table> opening;
    private volatile @Nullable Table table;

    /** @param opening called when something is to be counted, and not before */
    DynamoUsageCounters(Supplier<Table> opening) {
        this.opening = opening;
    }

    @Override
    public Reserved reserve(String key, Period period, long limit, long wanted) {
        long units = Math.min(wanted, limit);
        for (int attempt = 1; attempt <= ATTEMPTS && units > 0; attempt++) {
            switch (table().update(UsageItems.setAside(key, period, limit, units))) {
                case Updated.Done<UsageItems.Usage> done -> {
                    return new Reserved(units, Math.max(limit - done.now().used(), 0));
                }
                case Updated.Refused<UsageItems.Usage> refused -> {
                    long used = refused.standing().map(UsageItems.Usage::used).orElse(0L);
                    units = Math.min(units, limit - used);
                }
                case Updated.Taken<UsageItems.Usage> taken ->
                    throw new IllegalStateException("nothing of a counter is unique, but " + taken.attribute());
            }
        }
        if (units > 0) {
            throw new IllegalStateException("overtaken %d times while counting".formatted(ATTEMPTS));
        }
        return new Reserved(0, 0);
    }

    private Table table() {
        var open = table;
        return open == null ? open() : open;
    }

    private synchronized Table open() {
        var open = table;
        if (open == null) {
            open = opening.get();
            table = open;
        }
        return open;
    }
}
