package org.quarknotes.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.quarknotes.dynamo.Book.BOOK;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quarknotes.dynamo.Book.Label;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class EntityTypeTest {
    private static final Book FULL = new Book(
            "a1",
            "978-3",
            "Ünïcode 😀 title",
            Long.MAX_VALUE,
            true,
            List.of("b", "a", "b"),
            Instant.parse("2026-11-21T10:00:00.120Z"),
            Optional.of(Book.LONG_AGO),
            Optional.of("worn"));

    @Test
    void a_record_survives_the_way_into_an_item_and_back() {
        assertThat(BOOK.fromItem(BOOK.toItem(FULL))).isEqualTo(FULL);
    }

    @Test
    void what_is_optional_is_missing_from_the_item_and_empty_in_the_record() {
        var item = BOOK.toItem(Book.of("1"));

        assertThat(item).doesNotContainKeys("readAt", "remark");
        assertThat(BOOK.fromItem(item)).isEqualTo(Book.of("1"));
    }

    @Test
    void times_are_kept_in_one_length_so_that_text_order_is_time_order() {
        var onTheSecond = BOOK.toItem(added(Instant.parse("2026-11-21T10:00:00Z")));
        var finerThanMilliseconds = BOOK.toItem(added(Instant.parse("2026-11-21T10:00:00.123456Z")));

        assertThat(onTheSecond.get("added").s()).isEqualTo("2026-11-21T10:00:00.000000000Z");
        assertThat(finerThanMilliseconds.get("added").s()).isEqualTo("2026-11-21T10:00:00.123456000Z");
    }

    @Test
    void the_time_to_live_is_in_seconds_since_the_epoch() {
        var expiring = EntityType.<Instant>named("expiring")
                .key("ONE", "ONE")
                .timeToLive("expiresAt", Optional::of)
                .readBy(row -> Instant.ofEpochSecond(row.number("expiresAt")));

        assertThat(expiring.toItem(Instant.ofEpochMilli(1_999)).get("expiresAt").n())
                .isEqualTo("1");
    }

    @Test
    void keys_and_discriminator_are_part_of_the_item() {
        assertThat(BOOK.toItem(FULL))
                .containsEntry("type", AttributeValue.fromS("book"))
                .containsEntry("pk", AttributeValue.fromS("SHELF#a1"))
                .containsEntry("sk", AttributeValue.fromS("BOOK#978-3"));
        assertThat(BOOK.key("a1", "978-3")).isEqualTo(new Key("SHELF#a1", "BOOK#978-3"));
    }

    @Test
    void keys_of_an_index_are_rebuilt_whenever_an_item_is_made() {
        var before = BOOK.toItem(FULL.withTitle("Before"));
        var after = BOOK.toItem(BOOK.fromItem(before).withTitle("After"));

        assertThat(before).containsEntry("byTitleSk", AttributeValue.fromS("Before#978-3"));
        assertThat(after).containsEntry("byTitleSk", AttributeValue.fromS("After#978-3"));
        assertThat(after).containsEntry("byTitlePk", AttributeValue.fromS("SHELF#a1"));
    }

    @Test
    void a_record_without_a_part_of_an_index_key_cannot_become_an_item() {
        var byRemark = EntityType.<Book>named("book")
                .key("SHELF#{shelf}", "BOOK#{isbn}")
                .index("byRemark", "REMARK#{remark}", "{isbn}")
                .text("shelf", Book::shelf)
                .text("isbn", Book::isbn)
                .optional("remark", book -> book.remark().map(AttributeValue::fromS))
                .readBy(row -> Book.of(row.text("isbn")));

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> byRemark.toItem(Book.of("1")))
                .withMessage("'book' cannot be stored: key 'REMARK#{remark}' needs 'remark'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"type", "schema", "pk", "sk", "byShelfPk", "byShelfSk"})
    void an_attribute_cannot_take_the_place_of_the_type_or_of_a_key(String reserved) {
        var builder = EntityType.<Book>named("book")
                .key("SHELF#{shelf}", "BOOK")
                .text("shelf", Book::shelf)
                .text(reserved, Book::title)
                .index("byShelf", "SHELF#{shelf}", "BOOK");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.readBy(row -> Book.of("1")))
                .withMessage(
                        "'book' cannot have an attribute '%s': its items keep their type or a key there", reserved);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lent", "authors"})
    void what_is_neither_text_nor_number_is_no_part_of_a_key(String attribute) {
        var type = EntityType.<Book>named("book")
                .key("SHELF#{%s}".formatted(attribute), "BOOK")
                .flag("lent", Book::lent)
                .texts("authors", Book::authors)
                .readBy(row -> Book.of("1"));

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> type.toItem(FULL))
                .withMessage(
                        "'book' cannot be stored: '%1$s' of key 'SHELF#{%1$s}' is neither text nor number", attribute);
    }

    @Test
    void a_key_with_the_wrong_number_of_values_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(BOOK::key);
        assertThatIllegalArgumentException().isThrownBy(() -> BOOK.key("a1"));
        assertThatIllegalArgumentException().isThrownBy(() -> BOOK.key("a1", "1", "2"));
    }

    @Test
    void a_value_that_would_forge_a_key_never_becomes_an_item() {
        assertThatIllegalArgumentException().isThrownBy(() -> BOOK.toItem(Book.of("a1#BOOK", "1", "t")));
        assertThatIllegalArgumentException().isThrownBy(() -> BOOK.toItem(Book.of("a1", "1", "t#2")));
    }

    @Test
    void an_item_of_another_type_is_refused() {
        var label = Label.LATER.toItem(new Label("a1", "worn"));

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> BOOK.fromItem(label))
                .withMessage("expected a 'book', found a 'label'");
    }

    @ParameterizedTest
    @MethodSource
    void an_attribute_that_cannot_be_read_is_named_together_with_its_item(String attribute, AttributeValue wrong) {
        var item = new HashMap<>(BOOK.toItem(FULL));
        item.put(attribute, wrong);

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> BOOK.fromItem(Map.copyOf(item)))
                .withMessageContaining("SHELF#a1 / BOOK#978-3")
                .withMessageContaining("'" + attribute + "'");
    }

    static Stream<Arguments> an_attribute_that_cannot_be_read_is_named_together_with_its_item() {
        var number = AttributeValue.fromN("1");
        return Stream.of(
                Arguments.of("title", number),
                Arguments.of("pages", AttributeValue.fromS("1")),
                Arguments.of("pages", AttributeValue.fromN("1.5")),
                Arguments.of("pages", AttributeValue.fromN("1e30")),
                Arguments.of("lent", AttributeValue.fromS("true")),
                Arguments.of("authors", AttributeValue.fromS("a")),
                Arguments.of("authors", AttributeValue.fromL(List.of(number))),
                Arguments.of("added", AttributeValue.fromS("yesterday")),
                Arguments.of("readAt", number),
                Arguments.of("remark", AttributeValue.fromNul(true)));
    }

    @ParameterizedTest
    @MethodSource
    void a_missing_attribute_is_named_together_with_its_item(String attribute) {
        var item = new HashMap<>(BOOK.toItem(FULL));
        item.remove(attribute);

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> BOOK.fromItem(item))
                .withMessage("item SHELF#a1 / BOOK#978-3 has no attribute '%s' of the expected type", attribute);
    }

    static Stream<String> a_missing_attribute_is_named_together_with_its_item() {
        return Stream.of("title", "pages", "lent", "authors", "added");
    }

    private static Book added(Instant time) {
        return new Book("a1", "1", "t", 1, false, List.of(), time, Optional.empty(), Optional.empty());
    }
}
