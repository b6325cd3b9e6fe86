package org.quarknotes.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quarknotes.dynamo.Person.Address;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class AttributesTest {
    private static final Person FULL = new Person(
            "ann",
            Set.of("admin", "staff"),
            Optional.of(Set.of(1L, 2L)),
            new Address("Rome", Optional.of("2"), Set.of("Ann", "Bob")),
            List.of(new Address("Oslo", Optional.empty(), Set.of())),
            "it");
    private static final Person BARE = new Person(
            "ann", Set.of(), Optional.empty(), new Address("Rome", Optional.empty(), Set.of()), List.of(), null);

    @Test
    void nested_records_and_collections_survive_the_way_into_an_item_and_back() {
        var item = Person.PERSON.toItem(FULL);

        assertThat(item.get("address").m()).containsOnlyKeys("city", "floor", "residents");
        assertThat(item.get("groups").ss()).containsExactlyInAnyOrder("admin", "staff");
        assertThat(Person.PERSON.fromItem(item)).isEqualTo(FULL);
    }

    @Test
    void an_empty_set_is_a_missing_attribute_and_read_as_empty() {
        var item = Person.PERSON.toItem(BARE);

        assertThat(item).doesNotContainKeys("groups", "luckyNumbers");
        assertThat(item.get("address").m()).containsOnlyKeys("city");
        assertThat(Person.PERSON.fromItem(item).groups()).isEmpty();
        assertThat(Person.PERSON.fromItem(item).luckyNumbers()).isEmpty();
    }

    @Test
    void a_default_stands_in_on_the_way_in_and_on_the_way_back() {
        var item = Person.PERSON.toItem(BARE);
        assertThat(item).containsEntry("language", AttributeValue.fromS("en"));

        item.remove("language");

        assertThat(Person.PERSON.fromItem(item).language()).isEqualTo("en");
    }

    @Test
    void a_hidden_attribute_is_written_and_never_read() {
        var item = Person.PERSON.toItem(FULL);
        assertThat(item).containsEntry("folded", AttributeValue.fromS("ANN"));

        var row = Person.PERSON.rowOf(item);

        assertThat(row.find(Person.FOLDED)).isEmpty();
        assertThat(row.optional("folded", Row::text)).isEmpty();
    }

    @Test
    void a_hidden_attribute_can_be_part_of_a_key() {
        assertThat(Person.PERSON.toItem(FULL)).containsEntry("byNamePk", AttributeValue.fromS("NAME#ANN"));
    }

    @Test
    void a_member_of_a_nested_record_is_read_by_its_path() {
        var row = Person.PERSON.rowOf(Person.PERSON.toItem(FULL));

        assertThat(row.get(Person.ADDRESS.at(Person.CITY))).isEqualTo("Rome");
        assertThat(row.find(Person.ADDRESS.at(Person.FLOOR))).contains("2");
        assertThat(Person.ADDRESS.at(Person.CITY).name()).isEqualTo("address.city");
        assertThat(Person.ADDRESS.at(Person.CITY).valueOf(FULL)).isEqualTo("Rome");
    }

    @Test
    void a_missing_member_is_named_together_with_its_attribute() {
        var item = new HashMap<>(Person.PERSON.toItem(FULL));
        item.put("address", AttributeValue.fromM(Map.of()));

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> Person.PERSON.fromItem(item))
                .withMessageContaining("'address'")
                .havingCause()
                .withMessageContaining("'city'");
    }

    @Test
    void a_nested_record_without_a_required_member_cannot_be_stored() {
        var nowhere = new Person(
                "ann", Set.of(), Optional.empty(), new Address(null, Optional.empty(), Set.of()), List.of(), null);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Person.PERSON.toItem(nowhere))
                .withMessage("'address' cannot be stored: the address lacks 'city'");
    }

    @Test
    void a_record_without_a_required_value_cannot_be_stored() {
        var word = EntityType.<Optional<String>>named("word")
                .key("WORD", "WORD")
                .text("letters", text -> text.orElse(null))
                .readBy(row -> Optional.of(row.text("letters")));

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> word.toItem(Optional.empty()))
                .withMessage("a 'word' cannot be stored without 'letters'");
    }

    @Test
    void a_value_that_cannot_be_stored_is_named() {
        var price = EntityType.<BigDecimal>named("price")
                .key("PRICE", "PRICE")
                .attribute(Attribute.of("amount", Kinds.decimal(), amount -> amount))
                .readBy(row -> BigDecimal.ONE);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> price.toItem(new BigDecimal("1E+200")))
                .withMessageStartingWith("'amount' cannot be stored: 1E+200 is beyond");
    }

    @Test
    void a_number_is_written_in_a_key_as_it_comes_back() {
        var price = EntityType.<BigDecimal>named("price")
                .key("PRICE", "{amount}")
                .attribute(Attribute.of("amount", Kinds.decimal(), amount -> amount))
                .readBy(row -> BigDecimal.ONE);

        assertThat(price.keyOf(new BigDecimal("1E+3")).sort()).isEqualTo("1000");
        assertThat(price.keyOf(new BigDecimal("1.50")).sort()).isEqualTo("1.5");
        assertThat(price.keysOf(Map.of("amount", AttributeValue.fromN("1E3"))))
                .containsEntry("sk", AttributeValue.fromS("1000"));
    }

    @Test
    void an_entity_that_lacks_a_part_of_a_sparse_index_is_not_in_it() {
        var type = EntityType.<Optional<Instant>>named("task")
                .key("TASKS", "TASK")
                .sparseIndex("byDue", "DUE", "{due}")
                .optionalInstant("due", due -> due)
                .readBy(row -> row.optional("due", Row::instant));

        assertThat(type.toItem(Optional.empty())).doesNotContainKeys("byDuePk", "byDueSk");
        assertThat(type.toItem(Optional.of(Instant.EPOCH)))
                .containsEntry("byDueSk", AttributeValue.fromS("1970-01-01T00:00:00.000000000Z"));
    }
}
