package org.quarknotes.gateway.portal;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.quarknotes.gateway.domain.Upstream;
import org.quarknotes.gateway.exchange.ApiDocuments;
import org.quarknotes.gateway.exchange.Background;

/** Documents of services at hand, each fetched again in the background when it is a minute old and somebody asks. */
@Singleton
final class KnownDocuments implements ApiDocuments {
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final ApiDocument fetching;
    private final Background background;
    private final InstantSource clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    KnownDocuments(ApiDocument fetching, Background background, InstantSource clock) {
        this.fetching = fetching;
        this.background = background;
        this.clock = clock;
    }

    /**
     * What is known of one service.
     *
     * @param asked when somebody went to ask; nobody else does for a while
     */
    private record Known(Upstream upstream, Optional<JsonNode> document, Instant asked) {}

    @Override
    public Optional<JsonNode> of(Upstream upstream) {
        var present = known.get(upstream.name());
        var now = clock.instant();
        if (present == null || !present.upstream().equals(upstream)) {
            ask(new Known(upstream, Optional.empty(), now));
            return Optional.empty();
        }
        var patience = present.document().isPresent() ? FRESH : RETRY;
        if (!now.isBefore(present.asked().plus(patience))) {
            ask(new Known(upstream, present.document(), now));
        }
        return present.document();
    }

    private void ask(Known asked) {
        known.put(asked.upstream().name(), asked);
        var _ = background.run(() -> fetching.describe(asked.upstream())).onSuccess(document -> {
            var same = asked.document().filter(document::equals);
            known.put(
                    asked.upstream().name(),
                    new Known(asked.upstream(), same.or(() -> Optional.of(document)), asked.asked()));
        });
    }
}
