package org.quarknotes.gateway.domain;

import java.util.OptionalLong;
import java.util.Set;

/**
 * What holders of some API keys may ask for.
 *
 * @param keys ids of the API keys that have this plan; they go before groups
 * @param groups whose members' keys have this plan
 * @param byDefault whether keys that no plan names have this one
 * @param rate requests a second, to each key
 * @param day requests on one day (UTC) with one key
 * @param month requests in one month (UTC) with one key
 * @param whenUnknown what happens while the counters cannot be asked
 */
public record UsagePlan(
        String name,
        Set<String> keys,
        Set<String> groups,
        boolean byDefault,
        Rate rate,
        OptionalLong day,
        OptionalLong month,
        WhenUnknown whenUnknown) {
    public UsagePlan {
        keys = Set.copyOf(keys);
        groups = Set.copyOf(groups);
    }

    /** The choice between serving too much and serving nothing. */
    public enum WhenUnknown {
        /** Requests pass, and are counted as unmetered. */
        OPEN,
        /** Requests are refused with 503. */
        CLOSED
    }
}
