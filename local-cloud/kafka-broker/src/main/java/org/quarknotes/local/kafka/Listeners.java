package org.quarknotes.local.kafka;

import java.util.List;
import java.util.stream.IntStream;
import org.quarknotes.local.processes.Ports;

/**
 * The ports of the broker.
 *
 * @param clients where clients connect
 * @param controller where the broker speaks with itself as its own controller
 * @param doors more ports for clients that do not come straight
 */
public record Listeners(int clients, int controller, List<Door> doors) {

    public Listeners {
        doors = List.copyOf(doors);
    }

    /** Without doors. */
    public Listeners(int clients, int controller) {
        this(clients, controller, List.of());
    }

    /** The same two ports, and these doors. */
    public Listeners with(List<Door> doors) {
        return new Listeners(clients, controller, doors);
    }

    /** Two free ports. */
    public static Listeners free() {
        var ports = Ports.free(2);
        return new Listeners(ports.get(0), ports.get(1));
    }

    IntStream taken() {
        return IntStream.concat(
                        IntStream.of(clients, controller), doors.stream().mapToInt(Door::port))
                .filter(port -> !Ports.isFree(port));
    }
}
