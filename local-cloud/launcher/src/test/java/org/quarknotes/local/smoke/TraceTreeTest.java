package org.quarknotes.local.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class TraceTreeTest {

    @Test
    void children_stand_under_their_parents_and_a_span_of_an_unknown_parent_is_a_root() {
        var trace = List.of(
                span("1", "somebody", "share"),
                span("2", "1", "store"),
                span("3", "2", "write"),
                span("4", "1", "tell"));

        assertThat(new TraceTree(trace).lines())
                .extracting(line -> line.substring(0, 12).stripTrailing())
                .containsExactly("share", "  └ store", "    └ write", "  └ tell");
    }

    private static JsonNode span(String id, String parent, String name) {
        return JsonMapper.builder()
                .build()
                .createObjectNode()
                .put("spanId", id)
                .put("parentSpanId", parent)
                .put("name", name);
    }
}
