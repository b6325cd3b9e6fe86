package org.quarknotes.gateway.domain;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quarknotes.gateway.domain.Authentication.Demands;
import org.quarknotes.gateway.domain.Authentication.Jwt;
import org.quarknotes.gateway.domain.Upstream.Capacity;
import org.quarknotes.gateway.domain.Upstream.Target;

/** Routes and upstreams as tests need them. */
public final class Examples {
    public static final Capacity CAPACITY = new Capacity(8, 2, 1024, Duration.ofSeconds(2));

    private Examples() {}

    /** A service of one replica, with neither breaker nor ejection. */
    public static Upstream upstream(String name, URI address) {
        return new Upstream(
                name,
                List.of(new Target(address, 1)),
                CAPACITY,
                Optional.empty(),
                Optional.empty(),
                20,
                Optional.of("/openapi.json"));
    }

    /** A route without rules that asks for an access token. */
    public static Route route(String id, String path, Integration integration, String... methods) {
        var match = new RouteMatch(PathTemplate.parse(path), Set.of(methods));
        return new Route(id, match, new Jwt(Optional.empty(), Demands.NONE), List.of(), integration);
    }

    /** A route to a service. */
    public static Route route(String id, String path, Upstream upstream, String... methods) {
        return route(id, path, new Integration.Http(upstream, Optional.empty(), false), methods);
    }
}
