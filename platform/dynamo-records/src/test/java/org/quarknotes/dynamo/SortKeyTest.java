package org.quarknotes.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ranges of sort keys, between two types whose keys come right before and right after. */
class SortKeyTest {
    private record Edge(String owner, String tag, long note) {
        static EntityType<Edge> named(String name) {
            return EntityType.<Edge>named(name)
                    .key("USER#{owner}", name + "#{tag:escaped}#{note:6}")
                    .text("owner", Edge::owner)
                    .text("tag", Edge::tag)
                    .number("note", Edge::note)
                    .readBy(row -> new Edge(row.text("owner"), row.text("tag"), row.number("note")));
        }
    }

    private static final EntityType<Edge> EDGE = Edge.named("TAG");
    private final Table table = LocalTables.fresh();

    @BeforeEach
    void fill_the_partition() {
        for (var type : List.of(Edge.named("TAF"), EDGE, Edge.named("TAH"))) {
            Stream.of("a", "b", "bb", "b#c", "c")
                    .forEach(tag -> Stream.of(1L, 9L, 10L)
                            .forEach(note -> table.write(Write.put(type, new Edge("u", tag, note)))));
        }
    }

    @Test
    void leading_values_are_exact_or_the_start_of_one() {
        assertThat(read(SortKey.is("b"))).containsExactly("b1", "b9", "b10");
        assertThat(read(SortKey.is("b", "9"))).containsExactly("b9");
        assertThat(read(SortKey.startsWith("b")))
                .containsExactly("b1", "b9", "b10", "b#c1", "b#c9", "b#c10", "bb1", "bb9", "bb10");
        assertThat(read(SortKey.startsWith("b#"))).containsExactly("b#c1", "b#c9", "b#c10");
    }

    @Test
    void ranges_of_the_first_value_hold_all_keys_with_it() {
        assertThat(read(SortKey.between("a", "b"))).containsExactly("a1", "a9", "a10", "b1", "b9", "b10");
        assertThat(read(SortKey.atMost("a"))).containsExactly("a1", "a9", "a10");
        assertThat(read(SortKey.lessThan("b"))).containsExactly("a1", "a9", "a10");
        assertThat(read(SortKey.atLeast("c"))).containsExactly("c1", "c9", "c10");
        assertThat(read(SortKey.greaterThan("bb"))).containsExactly("c1", "c9", "c10");
        assertThat(read(SortKey.lessThan("a"))).isEmpty();
        assertThat(read(SortKey.greaterThan("c"))).isEmpty();
    }

    @Test
    void ranges_of_a_later_value_stay_under_those_before() {
        assertThat(read(SortKey.between("2", "10").under("b"))).containsExactly("b9", "b10");
        assertThat(read(SortKey.atMost("9").under("b"))).containsExactly("b1", "b9");
        assertThat(read(SortKey.lessThan("9").under("b"))).containsExactly("b1");
        assertThat(read(SortKey.atLeast("9").under("b"))).containsExactly("b9", "b10");
        assertThat(read(SortKey.greaterThan("9").under("b"))).containsExactly("b10");
    }

    @Test
    void what_is_no_range_of_the_template_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> read(SortKey.is("a", "1", "x")));
        assertThatIllegalArgumentException().isThrownBy(() -> read(SortKey.startsWith("a", "1")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(SortKey.between("b", "a")))
                .withMessage("no key is between 'b' and 'a'");
    }

    @Test
    void the_greatest_key_of_a_prefix_is_as_long_as_a_key_can_be() {
        for (var prefix : List.of("", "a", "ab", "abc", "\u00e4")) {
            assertThat(SortRange.greatest(prefix).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                    .hasSize(1024);
        }
    }

    private List<String> read(SortKey keys) {
        return table.page(Query.of(EDGE, "u").sortKey(keys)).items().stream()
                .map(edge -> edge.tag() + edge.note())
                .toList();
    }
}
