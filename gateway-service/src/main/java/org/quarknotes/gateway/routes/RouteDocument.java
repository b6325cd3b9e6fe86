package org.quarknotes.gateway.routes;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quarknotes.gateway.domain.Access;

/** The route file as it is written. */
record RouteDocument(
        @JsonProperty(required = true) Map<String, UpstreamEntry> upstreams,
        @JsonProperty(required = true) List<RouteEntry> routes) {

    /** @param url may hold {@code ${NAME:default}} */
    record UpstreamEntry(@JsonProperty(required = true) String url) {}

    /** @param auth left out, it is {@code jwt}: forgetting it must not open a route */
    record RouteEntry(
            @JsonProperty(required = true) String id,
            @JsonProperty(required = true) MatchEntry match,
            @JsonProperty(required = true) String upstream,
            @Nullable Access auth,
            @Nullable LimitsEntry limits) {}

    record MatchEntry(
            @JsonProperty(required = true) String path,
            @JsonProperty(required = true) Set<String> methods) {}

    /** What is left out is as configured for the whole gateway. */
    record LimitsEntry(@Nullable Long bodyBytes, @Nullable Duration responseTimeout) {}
}
