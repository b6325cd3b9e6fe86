package org.quarknotes.gateway.usage;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.quarknotes.gateway.domain.Quota.Period;
import org.quarknotes.gateway.domain.UsageCounters;

/** Counters that can be away. */
final class InMemoryUsageCounters implements UsageCounters {
    private final Map<Item, Long> used = new ConcurrentHashMap<>();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile boolean away;

    private record Item(String key, Period period) {}

    @Override
    public Reserved reserve(String key, Period period, long limit, long wanted) {
        asked.incrementAndGet();
        if (away) {
            throw new IllegalStateException("away");
        }
        var reserved = new AtomicReference<>(new Reserved(0, 0));
        used.compute(new Item(key, period), (item, before) -> {
            long already = before == null ? 0 : before;
            long units = Math.max(Math.min(wanted, limit - already), 0);
            reserved.set(new Reserved(units, limit - already - units));
            return already + units;
        });
        return reserved.get();
    }

    void goAway() {
        away = true;
    }

    void comeBack() {
        away = false;
    }

    int asked() {
        return asked.get();
    }
}
