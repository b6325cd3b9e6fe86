package org.quarknotes.local.benchmarks.events;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.quarknotes.local.benchmarks.figures.ForkedJvm;
import org.quarknotes.local.benchmarks.figures.Usage;
import org.quarknotes.local.system.LocalSystem;

/**
 * The least that could do the same, in a JVM of its own: one process that sends events of the same size to a topic as fast
 * as the producer can, and receives them, each with one transaction of two items. No outbox, no trace, no log.
 */
final class Floor {
    /** As {@code ./dev up} starts the services. */
    private static final List<String> FIRST_COMPILER_ONLY = List.of("-XX:TieredStopAtLevel=1");

    private static final int WARM_UP = 5;

    private Floor() {}

    record Found(double perSecond, double cpuMicros) {}

    static Found measure(LocalSystem system, int events) {
        var arguments = List.of(system.kafka(), system.dynamoDb().toString(), Integer.toString(events));
        var figures = ForkedJvm.run(Floor.class, FIRST_COMPILER_ONLY, arguments);
        return new Found(figures.get("perSecond"), figures.get("cpuNanos") / 1e3);
    }

    /** Gets the broker, the database, and how many events; the first fifth more of them only warms up. */
    public static void main(String[] arguments) throws InterruptedException {
        int events = Integer.parseInt(arguments[2]);
        var name = "floor-" + UUID.randomUUID();
        try (var table = FloorTable.create(URI.create(arguments[1]), name);
                var topic = FloorTopic.create(arguments[0], name)) {
            topic.pass(events / WARM_UP, table::keep);
            Usage.now();
            var start = Usage.now();
            topic.pass(events, table::keep);
            var used = Usage.now().since(start);
            ForkedJvm.tell("perSecond", events * 1_000_000_000L / used.wallNanos());
            ForkedJvm.tell("cpuNanos", used.cpuNanos() / events);
        }
    }
}
