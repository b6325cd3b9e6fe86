package org.quarknotes.gateway.domain;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The routes of this moment. They are exchanged as a whole, by one who has made all that they need. */
public final class RoutesInForce {
    private final List<Consumer<RouteTable>> followers = new CopyOnWriteArrayList<>();
    private volatile RouteTable table;

    public RoutesInForce(RouteTable first) {
        this.table = first;
    }

    public RouteTable current() {
        return table;
    }

    /** Tells of each exchange, after it was made. */
    public void follow(Consumer<RouteTable> follower) {
        followers.add(follower);
    }

    public void replace(RouteTable other) {
        this.table = other;
        followers.forEach(follower -> follower.accept(other));
    }
}
