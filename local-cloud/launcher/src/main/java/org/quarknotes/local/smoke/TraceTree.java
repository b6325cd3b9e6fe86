package org.quarknotes.local.smoke;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A trace as indented lines. A span whose parent was not received, because a client of ours began the trace, is a root.
 *
 * @param spans in the order in which they began
 */
record TraceTree(List<JsonNode> spans) {

    List<String> lines() {
        var known = spans.stream().map(span -> span.path("spanId").asText()).collect(Collectors.toSet());
        var lines = new ArrayList<String>();
        spans.stream().filter(span -> isRoot(span, known)).forEach(root -> draw(root, 0, lines));
        return lines;
    }

    private static boolean isRoot(JsonNode span, Set<String> known) {
        return !known.contains(span.path("parentSpanId").asText());
    }

    private void draw(JsonNode span, int depth, List<String> lines) {
        lines.add(line(span, depth));
        spans.stream()
                .filter(child -> child.path("parentSpanId")
                        .asText()
                        .equals(span.path("spanId").asText()))
                .forEach(child -> draw(child, depth + 1, lines));
    }

    private static String line(JsonNode span, int depth) {
        var name = "  ".repeat(depth)
                + (depth == 0 ? "" : "└ ")
                + span.path("name").asText();
        return String.format(
                Locale.ROOT,
                "%-70s %-16s %-8s %8.1f ms",
                name,
                span.path("service").asText(),
                span.path("kind").asText().toLowerCase(Locale.ROOT),
                span.path("durationNanos").asLong() / 1e6);
    }
}
