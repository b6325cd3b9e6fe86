package org.quarknotes.local.system;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.quarknotes.local.kafka.Listeners;
import org.quarknotes.local.processes.Ports;

/**
 * Who listens where, all counted from one number.
 *
 * @param base the gateway's port; the last one used is {@code base + 23}
 */
public record PortPlan(int base) {

    public static final int DEFAULT = 8080;

    private static final int MANAGEMENT = 10;
    private static final int KAFKA_DOOR = 14;
    private static final int DYNAMO_DB = 20;
    private static final int KAFKA = 21;
    private static final int CONTROLLER = 22;
    private static final int TRACES = 23;

    /** Linux gives the ports above to outgoing connections. */
    private static final int END_OF_QUIET_PORTS = 32_000;

    public PortPlan {
        if (base < 1024 || base + TRACES > 65_535) {
            throw new IllegalArgumentException(
                    "The first port must be from 1024 to " + (65_535 - TRACES) + ", not " + base);
        }
    }

    /** A block of which every port is free now. */
    public static PortPlan free() {
        return new Random()
                .ints(20_000, END_OF_QUIET_PORTS - TRACES)
                .mapToObj(PortPlan::new)
                .filter(plan ->
                        IntStream.rangeClosed(plan.base, plan.base + TRACES).allMatch(Ports::isFree))
                .findFirst()
                .orElseThrow();
    }

    public URI gateway() {
        return at(of(Service.GATEWAY));
    }

    public URI address(Service service) {
        return at(of(service));
    }

    /** Answers 200 when the service can serve. */
    public URI readiness(Service service) {
        return at(management(service)).resolve("/q/health/ready");
    }

    public URI dynamoDb() {
        return at(base + DYNAMO_DB);
    }

    public URI traces() {
        return at(base + TRACES);
    }

    public Listeners kafka() {
        return new Listeners(base + KAFKA, base + CONTROLLER);
    }

    /** Where Kafka listens for this service alone, if something stands between the two. */
    int kafkaDoor(Service service) {
        return base + KAFKA_DOOR + service.place();
    }

    int of(Service service) {
        return base + service.place();
    }

    int management(Service service) {
        return base + MANAGEMENT + service.place();
    }

    /** The ports that somebody else listens on, with what we wanted them for; a service that we do not start needs none. */
    public Map<Integer, String> taken(Set<Service> without) {
        var wanted = new LinkedHashMap<Integer, String>();
        for (var service : Service.values()) {
            if (!without.contains(service)) {
                wanted.put(of(service), service.module());
                wanted.put(management(service), service.module() + "'s health");
            }
        }
        wanted.put(base + DYNAMO_DB, "DynamoDB Local");
        wanted.put(base + KAFKA, "Kafka");
        wanted.put(base + CONTROLLER, "Kafka's controller");
        wanted.put(base + TRACES, "traces");
        wanted.keySet().removeIf(Ports::isFree);
        return wanted;
    }

    private static URI at(int port) {
        return URI.create("http://localhost:" + port);
    }
}
