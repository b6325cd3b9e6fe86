package org.quarknotes.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class SchemaTest {
    /** How names were kept before they were split, and before their second part was renamed. */
    record Whole(String name) {
        static final EntityType<Whole> FIRST = EntityType.<Whole>named("name")
                .key("NAME", "NAME")
                .text("name", Whole::name)
                .readBy(row -> new Whole(row.text("name")));
    }

    record Halves(String given, String family) {
        static final EntityType<Halves> SECOND = type("last");
        static final EntityType<Halves> THIRD = type("family");

        private static EntityType<Halves> type(String second) {
            var builder = EntityType.<Halves>named("name")
                    .key("NAME", "NAME")
                    .text("given", Halves::given)
                    .text(second, Halves::family)
                    .upcaster(Halves::split);
            return (second.equals("family") ? builder.upcaster(Halves::rename) : builder)
                    .readBy(row -> new Halves(row.text("given"), row.text(second)));
        }

        private static Map<String, AttributeValue> split(Map<String, AttributeValue> item) {
            var halves = item.remove("name").s().split(" ", 2);
            item.put("given", AttributeValue.fromS(halves[0]));
            item.put("last", AttributeValue.fromS(halves[1]));
            return item;
        }

        private static Map<String, AttributeValue> rename(Map<String, AttributeValue> item) {
            item.put("family", item.remove("last"));
            return item;
        }
    }

    private static final Halves ANN_LEE = new Halves("Ann", "Lee");

    @Test
    void the_first_form_is_not_marked_and_later_ones_are() {
        assertThat(Whole.FIRST.toItem(new Whole("Ann Lee"))).doesNotContainKey("schema");
        assertThat(Halves.THIRD.toItem(ANN_LEE)).containsEntry("schema", AttributeValue.fromN("3"));
    }

    @Test
    void an_item_of_an_earlier_form_is_brought_to_the_present_one_step_by_step() {
        var first = Map.copyOf(Whole.FIRST.toItem(new Whole("Ann Lee")));
        var second = Map.copyOf(Halves.SECOND.toItem(ANN_LEE));

        assertThat(Halves.THIRD.fromItem(first)).isEqualTo(ANN_LEE);
        assertThat(Halves.THIRD.fromItem(second)).isEqualTo(ANN_LEE);
        assertThat(Halves.THIRD.schema().isOutdated(second)).isTrue();
    }

    @Test
    void an_item_of_the_present_form_is_read_as_it_is() {
        var third = Halves.THIRD.toItem(ANN_LEE);

        assertThat(Halves.THIRD.fromItem(third)).isEqualTo(ANN_LEE);
        assertThat(Halves.THIRD.schema().isOutdated(third)).isFalse();
    }

    @Test
    void an_item_of_a_later_form_is_refused() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> Halves.SECOND.fromItem(Halves.THIRD.toItem(ANN_LEE)))
                .withMessage("a 'name' of schema 3 was met; this program knows them up to 2");
    }

    @Test
    void an_item_with_a_broken_mark_is_refused() {
        var item = new HashMap<>(Halves.SECOND.toItem(ANN_LEE));
        item.put("schema", AttributeValue.fromS("two"));

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> Halves.SECOND.fromItem(item))
                .withMessageContaining("'schema'");
    }

    @Test
    void a_view_of_a_type_with_upcasters_fetches_what_they_may_need() {
        var given =
                View.of(Halves.SECOND, row -> row.text("given"), Attribute.of("given", Kinds.text(), Halves::given));

        assertThat(given.projection()).isEmpty();
        assertThat(given.fromItem(Whole.FIRST.toItem(new Whole("Ann Lee")))).isEqualTo("Ann");
    }
}
