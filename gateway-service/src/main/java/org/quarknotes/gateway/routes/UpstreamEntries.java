package org.quarknotes.gateway.routes;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
        var description = entry.at("openapi").isThere() ? entry.text("openapi") : "/openapi.json";
        return new Upstream(
                name,
                targets(entry),
                capacity(entry),
                unlessOff(entry.at("breaker"), UpstreamEntries::breaker),
                unlessOff(entry.at("ejection"), UpstreamEntries::ejection),
                entry.number("retryBudget", 20),
                Optional.of(description).filter(path -> !path.equals("none")));
    }

    private Capacity capacity(Entry entry) {
        return new Capacity(
                entry.number("connections", defaults.connections()),
                entry.number("queue", defaults.queue()),
                entry.number("concurrency", defaults.concurrency()),
                entry.duration("connectTimeout", defaults.connectTimeout()));
    }

    private static List<Target> targets(Entry entry) {
        return entry.optional("url")
                .map(url -> List.of(target(url, 1)))
                .orElseGet(() -> entry.at("targets").items().stream()
                        .map(target -> target(target.at("url"), target.number("weight", 1)))
                        .toList());
    }

    private static Target target(Entry url, int weight) {
        try {
            return new Target(url.uri(), weight);
        } catch (Wrong e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw url.wrong(String.valueOf(e.getMessage()));
        }
    }

    /** Left out, it is there with its defaults. */
    private static <T> Optional<T> unlessOff(Entry entry, Function<Entry, T> reading) {
        return entry.text().equals("off") ? Optional.empty() : Optional.of(reading.apply(entry));
    }

    private static Breaker breaker(Entry entry) {
        return new Breaker(
                entry.number("failureRate", 50),
                entry.number("minimumCalls", 20),
                entry.duration("window", Duration.ofSeconds(10)),
                entry.duration("openFor", Duration.ofSeconds(5)));
    }

    private static Ejection ejection(Entry entry) {
        return new Ejection(
                entry.number("consecutiveFailures", 5),
                entry.duration("openFor", Duration.ofSeconds(10)),
                entry.number("atMost", 50));
    }
}
