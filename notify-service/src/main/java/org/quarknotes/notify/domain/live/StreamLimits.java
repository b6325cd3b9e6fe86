package org.quarknotes.notify.domain.live;

/**
 * How many streams and sockets this process keeps open.
 *
 * @param perPerson of one person, at most
 * @param inAll of everybody together, at most
 */
public record StreamLimits(int perPerson, int inAll) {
    public StreamLimits {
        if (perPerson < 1 || inAll < 1) {
            throw new IllegalArgumentException("at least one stream must be allowed, of a person and in all");
        }
    }
}
