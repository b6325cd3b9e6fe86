package org.quarknotes.gateway.domain;

/**
 * How an upstream is, as far as the gateway knows.
 *
 * @param upstream its name in the route file
 * @param available targets that requests are sent to
 * @param targets all of them
 */
public record UpstreamState(String upstream, Condition condition, int available, int targets) {
    public UpstreamState {
        if (available < 0 || targets < available) {
            throw new IllegalArgumentException(available + " of " + targets + " targets cannot be available");
        }
    }

    /** What a client has to expect. */
    public enum Condition {
        /** Requests are sent, to every target. */
        AVAILABLE,
        /** Requests are sent, but not to every target, or only some as a trial. */
        DEGRADED,
        /** Requests are refused, or cannot be sent. */
        UNAVAILABLE
    }

    /** The state of an upstream of which no more is known than how many of its targets take requests. */
    public static UpstreamState of(String upstream, int available, int targets) {
        return new UpstreamState(upstream, condition(available, targets), available, targets);
    }

    /** The worse of two opinions of one upstream. */
    public UpstreamState worse(UpstreamState other) {
        return other.condition().compareTo(condition()) > 0 ? other : this;
    }

    private static Condition condition(int available, int targets) {
        if (available == targets) {
            return Condition.AVAILABLE;
        }
        return available == 0 ? Condition.UNAVAILABLE : Condition.DEGRADED;
    }
}
