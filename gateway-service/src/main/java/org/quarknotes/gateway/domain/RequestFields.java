package org.quarknotes.gateway.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which fields of a request travel on to a service. It is an allow-list: what it does not name stays behind, be it an
 * identity header in whatever spelling, a hop-by-hop field, or something that only a later server would understand.
 * Framing (Content-Length, Transfer-Encoding), Host, the Forwarded fields and the trace context (traceparent, tracestate)
 * are written anew by the gateway; letting a client's pass too would double them. An API key is among the allowed only
 * until the gateway knows who calls.
 */
public final class RequestFields {
    /** Two of these would be read differently by different servers. */
    private static final Set<String> AT_MOST_ONCE = Set.of(
            "authorization",
            "content-encoding",
            "content-type",
            "idempotency-key",
            "if-modified-since",
            "if-range",
            "if-unmodified-since",
            "last-event-id",
            "range",
            "user-agent",
            "x-api-key");

    private static final Set<String> LISTS = Set.of(
            "accept",
            "accept-encoding",
            "accept-language",
            "cache-control",
            "content-language",
            "if-match",
            "if-none-match",
            "prefer");

    private static final Set<String> ALLOWED = union(AT_MOST_ONCE, LISTS);

    private RequestFields() {}

    /**
     * The fields to forward, in their order, with names in lower case.
     *
     * @throws MalformedRequest when a field that must be single is not
     */
    public static List<Field> forwarded(List<Field> received) {
        requireSingle(received);
        return Field.select(received, ALLOWED);
    }

    /**
     * Received fields with one of these names, in lower case, whether they are forwarded or not.
     *
     * @throws MalformedRequest when one of them was sent more than once: whoever is shown them must not choose
     */
    public static List<Field> named(List<Field> received, Set<String> names) {
        var selected = Field.select(received, names);
        var seen = new HashSet<String>();
        for (var field : selected) {
            if (!seen.add(field.name())) {
                throw new MalformedRequest("The header field " + field.name() + " was sent more than once.");
            }
        }
        return selected;
    }

    private static void requireSingle(List<Field> received) {
        var seen = new HashSet<String>();
        for (var field : received) {
            var key = field.key();
            if (AT_MOST_ONCE.contains(key) && !seen.add(key)) {
                throw new MalformedRequest("The header field " + key + " was sent more than once.");
            }
        }
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        var all = new HashSet<>(some);
        all.addAll(others);
        return Set.copyOf(all);
    }
}
