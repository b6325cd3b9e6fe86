package org.quarknotes.local.benchmarks.gateway;

import java.util.List;
import java.util.Set;

/**
 * A running server of one make.
 *
 * @param warms whether it gets faster in its first minute, as what runs on a JVM does
 * @param subjects what is measured of it
 */
record Contender(Server server, boolean warms, List<Subject> subjects) implements AutoCloseable {

    /** The same, measured in no other protocols than these. */
    Contender speaking(Set<Protocol> protocols) {
        var spoken = subjects.stream()
                .filter(subject -> protocols.contains(subject.protocol()))
                .toList();
        return new Contender(server, warms, spoken);
    }

    @Override
    public void close() {
        server.close();
    }
}
