package org.quarknotes.gateway.domain;

/** The routes of this moment. They are exchanged as a whole, by one who has made all that they need. */
public final class RoutesInForce {
    private volatile RouteTable table;

    public RoutesInForce(RouteTable first) {
        this.table = first;
    }

    public RouteTable current() {
        return table;
    }

    public void replace(RouteTable other) {
        this.table = other;
    }
}
