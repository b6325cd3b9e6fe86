package org.quarknotes.notify.domain.live;

import java.util.HashSet;
import java.util.Set;

/**
 * What a session has acknowledged.
 *
 * @param upTo the id of the notification up to which there is nothing left
 * @param beyond the ids of later ones, in a series with gaps; at most as many as a {@link Conversation} sends ahead
 */
public record Acknowledged(String upTo, Set<String> beyond) {
    public Acknowledged {
        beyond = Set.copyOf(beyond);
    }

    /** Nothing but what was before this session came for the first time. */
    public static Acknowledged before(String place) {
        return new Acknowledged(place, Set.of());
    }

    /** What two sockets of the same session have acknowledged together. */
    public Acknowledged and(Acknowledged other) {
        var later = upTo.compareTo(other.upTo) < 0 ? other.upTo : upTo;
        var all = new HashSet<>(beyond);
        all.addAll(other.beyond);
        all.removeIf(id -> id.compareTo(later) <= 0);
        return new Acknowledged(later, all);
    }
}
