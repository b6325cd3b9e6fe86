package org.quarknotes.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Several types in one partition, and parts of one. */
class ShapesTest {
    sealed interface InOrder {}

    record Order(String id, Instant expiry) implements InOrder {}

    record Line(String order, long number, String article) implements InOrder {}

    private static final Attribute<Line, String> ORDER = Attribute.of("order", Kinds.text(), Line::order);
    private static final Attribute<Line, Long> NUMBER = Attribute.of("number", Kinds.number(), Line::number);
    private static final Attribute<Line, String> ARTICLE =
            Attribute.<Line, String>of("article", Kinds.text(), Line::article).hidden();

    private static final EntityType<Order> ORDERS = EntityType.<Order>named("order")
            .key("ORDER#{id}", "ORDER")
            .text("id", Order::id)
            .timeToLive("expiresAt", order -> Optional.of(order.expiry()))
            .readBy(row -> new Order(row.text("id"), Instant.ofEpochSecond(row.number("expiresAt"))));
    private static final EntityType<Line> LINES = EntityType.<Line>named("line")
            .key("ORDER#{order}", "ORDER#LINE#{number:3}")
            .index("byArticle", "ARTICLE#{article}", "{order}")
            .attributes(ORDER, NUMBER, ARTICLE)
            .softDelete("deletedAt")
            .readBy(row -> new Line(row.get(ORDER), row.get(NUMBER), "-"));
    private static final EntityType<String> ELSEWHERE = EntityType.<String>named("elsewhere")
            .key("PLACE#{name}", "PLACE")
            .text("name", name -> name)
            .readBy(row -> row.text("name"));

    private static final EntityType<String> REMARKS = EntityType.<String>named("remark")
            .key("ORDER#{order}", "REMARK")
            .text("order", order -> order)
            .readBy(row -> row.text("order"));

    private static final Union<InOrder> WHOLE_ORDER = Union.of(ORDERS, LINES);
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private final Table table = LocalTables.fresh();

    @Test
    void several_types_of_one_partition_are_read_in_one_query_as_their_sealed_type() {
        var order = new Order("7", NOW);
        table.write(
                Write.put(LINES, new Line("7", 10, "-")),
                Write.put(ORDERS, order),
                Write.put(LINES, new Line("7", 9, "-")));

        var page = table.page(Query.of(WHOLE_ORDER, "7"));

        assertThat(page.items()).containsExactly(order, new Line("7", 9, "-"), new Line("7", 10, "-"));
    }

    @Test
    void the_prefix_of_a_union_is_what_all_its_types_have_in_common() {
        assertThat(WHOLE_ORDER.sortTemplate(Optional.empty()).prefix()).isEqualTo("ORDER");
        assertThat(Union.of(LINES, REMARKS).sortTemplate(Optional.empty()).prefix())
                .isEmpty();
    }

    @Test
    void types_of_different_partitions_make_no_union() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Union.of(ORDERS, ELSEWHERE))
                .withMessage("[order, elsewhere] do not lie in the same partitions: 'ORDER#{id}', 'PLACE#{name}'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Union.of(ORDERS, ORDERS))
                .withMessage("two types of a union are named 'order'");
    }

    @Test
    void a_union_is_read_only_by_indexes_that_all_have() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WHOLE_ORDER.partitionTemplate(Optional.of("byArticle")))
                .withMessage("'order' has no index 'byArticle'");
    }

    @Test
    void a_type_that_is_not_in_the_union_is_refused() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> WHOLE_ORDER.fromItem(ELSEWHERE.toItem("x")))
                .withMessage("expected one of [order, line], found a 'elsewhere'");
    }

    @Test
    void an_item_is_gone_from_the_second_of_its_expiry_on() {
        var item = ORDERS.toItem(new Order("7", NOW));

        assertThat(WHOLE_ORDER.isGone(item, NOW.minusNanos(1))).isFalse();
        assertThat(WHOLE_ORDER.isGone(item, NOW)).isTrue();
        assertThat(ORDERS.isGone(item, NOW.plusSeconds(1))).isTrue();
    }

    @Test
    void an_item_that_was_deleted_but_kept_is_gone() {
        var item = new HashMap<>(LINES.toItem(new Line("7", 1, "-")));
        assertThat(WHOLE_ORDER.isGone(item, NOW)).isFalse();

        item.put("deletedAt", AttributeValue.fromS("2026-11-21T09:00:00.000000000Z"));

        assertThat(WHOLE_ORDER.isGone(item, NOW)).isTrue();
    }

    @Test
    void an_item_without_time_to_live_stays() {
        assertThat(ORDERS.isGone(Map.of(), Instant.MAX)).isFalse();
        assertThat(ORDERS.isGone(Map.of("expiresAt", AttributeValue.fromS("soon")), Instant.MAX))
                .isFalse();
    }

    @Test
    void a_view_asks_only_for_its_attributes_and_what_tells_that_an_item_is_gone() {
        var numbers = View.of(LINES, row -> row.get(NUMBER), NUMBER);

        assertThat(numbers.projection()).containsExactlyInAnyOrder("pk", "sk", "type", "schema", "number", "deletedAt");
        assertThat(numbers.fromItem(LINES.toItem(new Line("7", 1, "-")))).isEqualTo(1);
    }

    @Test
    void a_view_of_a_member_asks_for_the_whole_nested_record() {
        var cities =
                View.of(Person.PERSON, row -> row.get(Person.ADDRESS.at(Person.CITY)), Person.ADDRESS.at(Person.CITY));

        assertThat(cities.projection()).contains("address").doesNotContain("address.city");
    }

    @Test
    void a_view_of_a_hidden_attribute_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> View.of(LINES, row -> List.of(), ARTICLE))
                .withMessage("'article' of 'line' is hidden from readers");
    }
}
