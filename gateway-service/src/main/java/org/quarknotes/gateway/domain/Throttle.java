package org.quarknotes.gateway.domain;

/**
 * How often one caller, one address or everybody may call.
 *
 * @param name throttles of one name share their buckets: the route's id, or {@code default} for one that holds for all routes
 *     together
 */
public record Throttle(String name, Subject subject, Rate rate) {

    /** Whose requests are counted together. */
    public enum Subject {
        ADDRESS,
        CALLER,
        ROUTE
    }
}
