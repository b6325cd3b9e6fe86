package org.quarknotes.local.system;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.quarknotes.local.kafka.Door;

/**
 * A broker tells its clients where to connect. So each service that does not go straight to it needs a door of its own,
 * of which the broker says that it is where the detour begins.
 */
final class Doors {

    private Doors() {}

    static List<Door> all(PortPlan ports, Ways ways) {
        return Stream.of(Service.values())
                .filter(Service::needsBroker)
                .flatMap(service -> of(service, ports, ways).stream())
                .toList();
    }

    /** Nothing for a service that goes straight on. */
    static Optional<Door> of(Service service, PortPlan ports, Ways ways) {
        if (!service.needsBroker()) {
            return Optional.empty();
        }
        int door = ports.kafkaDoor(service);
        return Optional.of(new Door(door, ways.port(service.module(), Parts.KAFKA, door)))
                .filter(Door::isElsewhere);
    }
}
