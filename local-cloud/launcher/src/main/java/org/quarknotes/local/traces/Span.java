package org.quarknotes.local.traces;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/**
 * A piece of work that a service told of.
 *
 * @param traceId 32 hexadecimal digits
 * @param spanId 16 hexadecimal digits
 * @param parentSpanId the same, or empty at the root
 * @param service {@code service.name} of the resource
 * @param kind {@code SERVER}, {@code CLIENT}, {@code PRODUCER}, {@code CONSUMER} or {@code INTERNAL}
 * @param startNanos since the epoch
 */
public record Span(
        String traceId,
        String spanId,
        String parentSpanId,
        String service,
        String name,
        String kind,
        long startNanos,
        long durationNanos,
        Map<String, String> attributes) {

    public Span {
        attributes = Map.copyOf(attributes);
    }

    /** The path that an HTTP span was about, or nothing. */
    @JsonProperty
    public String path() {
        return attributes.getOrDefault("url.path", "");
    }
}
