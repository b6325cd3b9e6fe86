package org.quarknotes.local.system;

import java.nio.file.Path;
import java.util.Set;

/**
 * How the system is to run.
 *
 * @param house the folder of the root pom
 * @param without services that somebody else runs on their ports, such as Quarkus's dev mode
 * @param ways how the services reach each other, DynamoDB and Kafka
 */
public record Options(Path house, PortPlan ports, DataLife dataLife, Set<Service> without, Ways ways) {

    /** What happens to tables, records, secrets and the signing key of an earlier run. */
    public enum DataLife {
        FRESH,
        KEPT
    }

    public Options {
        without = Set.copyOf(without);
    }

    /** Where nothing stands between the parts. */
    public Options(Path house, PortPlan ports, DataLife dataLife, Set<Service> without) {
        this(house, ports, dataLife, without, Ways.direct());
    }

    /** All services, fresh data, on ports that are free now. */
    public static Options onFreePorts(Path house) {
        return new Options(house, PortPlan.free(), DataLife.FRESH, Set.of());
    }
}
