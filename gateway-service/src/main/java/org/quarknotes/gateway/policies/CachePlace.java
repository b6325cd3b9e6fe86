package org.quarknotes.gateway.policies;

import java.time.InstantSource;
import org.quarknotes.gateway.domain.Rule;

/** What one route remembers of its answers. */
record CachePlace(Rule.Caching rule, AnswerStore store, Flights flights, InstantSource clock) {

    CachePlace(Rule.Caching rule, InstantSource clock) {
        this(rule, new AnswerStore(rule.entries()), new Flights(rule.entries()), clock);
    }

    long now() {
        return clock.millis();
    }

    /** Something at this path was changed by a request that passed the gateway. */
    void forget(String path) {
        flights.outdate(path);
        store.forget(path);
    }
}
