package org.quarknotes.gateway.policies;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.quarknotes.gateway.domain.CacheKey;

/**
 * The questions that a service is being asked. Of several equal ones the first flies ahead, and the others wait for what it
 * brings: for a moment only, and not at all where the answer was one that cannot be shared. Used by all event loops.
 */
final class Flights {
    /** For how long equal questions fly side by side, after one of them has brought what cannot be shared. */
    static final long APART_MILLIS = 10_000;

    /** A flight that did not land by then is lost. */
    static final long LOST_MILLIS = 60_000;

    private final int capacity;
    private final Set<Flight> underway = ConcurrentHashMap.newKeySet();
    private final Map<CacheKey, Flight> leading = new HashMap<>();
    private final LinkedHashMap<CacheKey, Long> apart = new LinkedHashMap<>();

    Flights(int capacity) {
        this.capacity = capacity;
    }

    /** A question on its way. */
    static final class Flight {
        private final CacheKey key;
        private final long begun;
        private final Promise<Void> landed = Promise.promise();
        private volatile boolean outdated;

        private Flight(CacheKey key, long begun) {
            this.key = key;
            this.begun = begun;
        }

        /** Done when there is nothing more to wait for. */
        Future<Void> landed() {
            return landed.future();
        }

        /** Whether something was changed meanwhile, so that what it brings may be of before. */
        boolean isOutdated() {
            return outdated;
        }
    }

    /** What to do with a question. */
    sealed interface Turn {
        record Fly(Flight flight) implements Turn {}

        record Wait(Flight flight) implements Turn {}
    }

    /** Flies, unless an equal question is on its way and worth waiting for. */
    synchronized Turn turn(CacheKey key, long now) {
        var leader = leading.get(key);
        if (leader != null && now - leader.begun < LOST_MILLIS) {
            return new Turn.Wait(leader);
        }
        var flight = begin(key, now);
        if (now >= apart.getOrDefault(key, 0L)) {
            leading.put(key, flight);
        }
        return new Turn.Fly(flight);
    }

    /** Flies without anybody waiting for it. */
    Flight begin(CacheKey key, long now) {
        underway.removeIf(lost -> now - lost.begun > LOST_MILLIS);
        var flight = new Flight(key, now);
        underway.add(flight);
        return flight;
    }

    /** Ends a flight; to be called after what it has brought is kept. */
    void land(Flight flight) {
        underway.remove(flight);
        synchronized (this) {
            leading.remove(flight.key, flight);
        }
        flight.landed.tryComplete();
    }

    /** Ends a flight that has brought nothing to share. */
    void landApart(Flight flight, long now) {
        synchronized (this) {
            apart.put(flight.key, now + APART_MILLIS);
            if (apart.size() > capacity) {
                apart.pollFirstEntry();
            }
        }
        land(flight);
    }

    /** Something at this path has changed: what is under way from there must not be kept. */
    void outdate(String path) {
        for (var flight : underway) {
            if (flight.key.path().equals(path)) {
                flight.outdated = true;
            }
        }
    }
}
