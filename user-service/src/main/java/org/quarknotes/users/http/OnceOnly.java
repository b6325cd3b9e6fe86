package org.quarknotes.users.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.quarknotes.rest.IdempotencyKey;
import org.quarknotes.rest.JsonContent;
import org.quarknotes.users.domain.Once;

/** Recognises requests that are to take effect once, however often they are sent. */
@ApplicationScoped
class OnceOnly {
    private final RoutingContext current;
    private final Clock clock;

    OnceOnly(RoutingContext current, Clock clock) {
        this.current = current;
        this.clock = clock;
    }

    /** The current request, if it came with a key. */
    Optional<Once> request(String operation, JsonContent<?> content) {
        return IdempotencyKey.of(current)
                .map(IdempotencyKey::text)
                .map(text -> new Once(text, content.fingerprint(operation), clock.instant()));
    }
}
