package org.quarknotes.gateway.portal;

import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.quarknotes.gateway.domain.RoutesInForce;
import org.quarknotes.gateway.domain.UpstreamStates;

/** How everything behind the gateway is, for everybody to see. Blocks as long as the states do. */
@Singleton
final class Status {
    private final UpstreamStates upstreams;
    private final RoutesInForce routes;
    private final InstantSource clock;

    Status(@Identifier("live") UpstreamStates upstreams, RoutesInForce routes, InstantSource clock) {
        this.upstreams = upstreams;
        this.routes = routes;
        this.clock = clock;
    }

    StatusDocument now() {
        return StatusDocument.of(
                clock.instant(), upstreams.states(), routes.current().routes());
    }
}
