package org.quarknotes.local.smoke;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Asks the receiver until all three services have told of their part: spans are sent a little later than answers. */
record ReceivedTraces(URI receiver) implements TraceView {

    private static final Set<String> EXPECTED = Set.of("gateway-service", "notes-service", "notify-service");
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration BETWEEN_ASKING = Duration.ofMillis(200);

    @Override
    public void tell(String path, Narrator narrator) {
        narrator.begins("From Ada's request to Grace's inbox it was one trace");
        try (var api = new Api(receiver)) {
            var trace = complete(api, Call.get("/traces?path=" + path));
            new TraceTree(trace).lines().forEach(narrator::says);
            if (!services(trace).containsAll(EXPECTED)) {
                throw new Surprise("A surprise: expected one trace through " + new TreeSet<>(EXPECTED) + ", got "
                        + services(trace));
            }
        }
    }

    private static List<JsonNode> complete(Api api, Call call) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        var trace = spans(api.call(call));
        while (!services(trace).containsAll(EXPECTED) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(BETWEEN_ASKING.toNanos());
            trace = spans(api.call(call));
        }
        return trace;
    }

    private static List<JsonNode> spans(Answer answer) {
        return StreamSupport.stream(answer.json().spliterator(), false).toList();
    }

    private static Set<String> services(List<JsonNode> trace) {
        return trace.stream().map(span -> span.path("service").asText()).collect(Collectors.toCollection(TreeSet::new));
    }
}
