package org.quarknotes.local.kafka;

import java.util.stream.IntStream;
import org.quarknotes.local.processes.Ports;

/**
 * The two ports of the broker.
 *
 * @param clients where clients connect
 * @param controller where the broker speaks with itself as its own controller
 */
public record Listeners(int clients, int controller) {

    /** Two free ports. */
    public static Listeners free() {
        var ports = Ports.free(2);
        return new Listeners(ports.get(0), ports.get(1));
    }

    IntStream taken() {
        return IntStream.of(clients, controller).filter(port -> !Ports.isFree(port));
    }
}
