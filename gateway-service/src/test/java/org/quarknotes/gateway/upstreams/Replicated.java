package org.quarknotes.gateway.upstreams;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.quarknotes.gateway.http.ScriptedService;

/** A service of several replicas. */
record Replicated(List<ScriptedService> replicas) implements AutoCloseable {

    static Replicated start(int count) throws IOException {
        var replicas = new ArrayList<ScriptedService>();
        for (int i = 0; i < count; i++) {
            replicas.add(ScriptedService.start());
        }
        return new Replicated(replicas);
    }

    ScriptedService replica(int number) {
        return replicas.get(number);
    }

    void on(String path, ScriptedService.Script script) {
        replicas.forEach(replica -> replica.on(path, script));
    }

    /** How many requests have reached any of them. */
    int arrivals() {
        return replicas.stream().mapToInt(replica -> replica.arrived().size()).sum();
    }

    /** As the route file has them. */
    String targets(int... weights) {
        return IntStream.range(0, replicas.size())
                .mapToObj(i -> "{ url: \"%s\", weight: %d }"
                        .formatted(replica(i).address(), weights.length == 0 ? 1 : weights[i]))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    @Override
    public void close() throws IOException {
        for (var replica : replicas) {
            replica.close();
        }
    }
}
