package org.quarknotes.gateway.throttling;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.quarknotes.gateway.domain.Route;
import org.quarknotes.gateway.domain.Rule.Throttling;
import org.quarknotes.gateway.domain.Shared;
import org.quarknotes.gateway.domain.Throttle;
import org.quarknotes.gateway.domain.Throttle.Subject;
import org.quarknotes.gateway.domain.Ticks;

/** The buckets of all throttles; those of one name and rate are the same for all routes. */
@Singleton
final class Throttles {
    private final Shared<Throttle, Buckets> buckets;

    Throttles(Ticks ticks) {
        this.buckets = new Shared<>(throttle -> new Buckets(throttle, ticks));
    }

    /** The buckets by which a route throttles a kind of subject, if it does. */
    Optional<Buckets> of(Route route, Subject subject) {
        return route.rule(Throttling.class).stream()
                .flatMap(rule -> rule.throttles().stream())
                .filter(throttle -> throttle.subject() == subject)
                .findFirst()
                .map(buckets::of);
    }
}
