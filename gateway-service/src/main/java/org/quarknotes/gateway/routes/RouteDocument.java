package org.quarknotes.gateway.routes;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quarknotes.gateway.domain.Access;

/** The route file as it is written. Jackson passes null for what is left out. */
record RouteDocument(Map<String, UpstreamEntry> upstreams, List<RouteEntry> routes) {
    RouteDocument {
        require("upstreams", upstreams);
        require("routes", routes);
    }

    private static void require(String name, @Nullable Object value) {
        if (value == null) {
            throw new IllegalArgumentException("'" + name + "' is missing");
        }
    }

    /**
     * A service that routes can lead to.
     *
     * @param url may hold {@code ${NAME:default}}
     */
    record UpstreamEntry(String url) {
        UpstreamEntry {
            require("url", url);
        }
    }

    /**
     * One route.
     *
     * @param auth left out, it is {@code jwt}: forgetting it must not open a route
     */
    record RouteEntry(
            String id,
            MatchEntry match,
            String upstream,
            @Nullable Access auth,
            @Nullable LimitsEntry limits) {
        RouteEntry {
            require("id", id);
            require("match", match);
            require("upstream", upstream);
        }
    }

    /** Which requests take a route. */
    record MatchEntry(String path, Set<String> methods) {
        MatchEntry {
            require("path", path);
            require("methods", methods);
        }
    }

    /** What is left out is as configured for the whole gateway. */
    record LimitsEntry(@Nullable Long bodyBytes, @Nullable Duration responseTimeout) {}
}
