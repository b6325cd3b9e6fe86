package org.quarknotes.gateway.routes;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.quarknotes.gateway.domain.Upstream;
import org.quarknotes.gateway.domain.Upstream.Breaker;
import org.quarknotes.gateway.domain.Upstream.Capacity;
import org.quarknotes.gateway.domain.Upstream.Ejection;
import org.quarknotes.gateway.domain.Upstream.Target;

/** Reads upstreams. */
final class UpstreamEntries {
    private final Capacity defaults;

    UpstreamEntries(Capacity defaults) {
        this.defaults = defaults;
    }

    Upstream upstream(String name, Entry entry) {
        var capacity = new Capacity(
                entry.number("connections", defaults.connections()),
                entry.number("queue", defaults.queue()),
                entry.number("concurrency", defaults.concurrency()),
                entry.duration("connectTimeout", defaults.connectTimeout()));
        var description = entry.optional("openapi").orElse("/openapi.json");
        return new Upstream(
                name,
                targets(entry),
                capacity,
                breaker(entry.at("breaker")),
                ejection(entry.at("ejection")),
                entry.number("retryBudget", 20),
                Optional.of(description).filter(path -> !path.equals("none")));
    }

    private static List<Target> targets(Entry entry) {
        return entry.optional("url")
                .map(url -> List.of(new Target(URI.create(url), 1)))
                .orElseGet(() -> entry.items("targets").stream()
                        .map(target -> new Target(URI.create(target.text("url")), target.number("weight", 1)))
                        .toList());
    }

    private static Optional<Breaker> breaker(Entry entry) {
        return entry.isOff()
                ? Optional.empty()
                : Optional.of(new Breaker(
                        entry.number("failureRate", 50),
                        entry.number("minimumCalls", 20),
                        entry.duration("window", Duration.ofSeconds(10)),
                        entry.duration("openFor", Duration.ofSeconds(5))));
    }

    private static Optional<Ejection> ejection(Entry entry) {
        return entry.isOff()
                ? Optional.empty()
                : Optional.of(new Ejection(
                        entry.number("consecutiveFailures", 5),
                        entry.duration("openFor", Duration.ofSeconds(10)),
                        entry.number("atMost", 50)));
    }
}
