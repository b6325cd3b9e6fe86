package org.quarknotes.gateway.usage;

import org.quarknotes.gateway.domain.UsageCounters;

class InMemoryUsageCountersTest implements UsageCountersContract {
    private final UsageCounters counters = new InMemoryUsageCounters();

    @Override
    public UsageCounters counters() {
        return counters;
    }
}
