package org.quarknotes.local.kafka;

/**
 * One more port at which the broker listens, for clients that reach it through something in between.
 *
 * @param port where the broker listens
 * @param advertised where it says that it listens: where the way to {@code port} begins
 */
public record Door(int port, int advertised) {

    public boolean isElsewhere() {
        return port != advertised;
    }

    @Override
    public String toString() {
        return port + ":" + advertised;
    }
}
