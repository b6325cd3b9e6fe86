package org.quarknotes.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.quarknotes.dynamo.Book.BOOK;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;

class DefinitionOfTypesTest {
    private static EntityType<String> type(String name, String timeToLive) {
        return EntityType.<String>named(name)
                .key("WORD#{letters}", name)
                .text("letters", word -> word)
                .sparseIndex("byLetters", "LETTERS", "{letters}")
                .timeToLive(timeToLive, word -> Optional.empty())
                .readBy(row -> row.text("letters"));
    }

    @Test
    void a_table_has_the_indexes_and_the_time_to_live_of_all_its_types() {
        var table = TableDefinition.of("words", BOOK, type("word", "expiresAt"), type("sound", "expiresAt"));

        assertThat(table.key()).isEqualTo(LocalTables.definition().key());
        assertThat(table.indexes()).extracting(GlobalSecondaryIndex::indexName).containsExactly("byTitle", "byLetters");
        assertThat(table.indexes().getFirst()).isEqualTo(LocalTables.byTitle("byTitlePk", "byTitleSk"));
        assertThat(table.attributes())
                .extracting(attribute -> attribute.attributeName())
                .containsExactly("pk", "sk", "byTitlePk", "byTitleSk", "byLettersPk", "byLettersSk");
        assertThat(table.timeToLive()).contains("expiresAt");
    }

    @Test
    void it_can_be_created_and_used() {
        var definition = TableDefinition.of("words-" + UUID.randomUUID(), BOOK, type("word", "expiresAt"));
        new Provisioning(LocalTables.CLIENT).apply(definition);
        var table = new Table(LocalTables.CLIENT, definition.name());
        var word = type("word", "expiresAt");

        table.write(Write.put(BOOK, Book.of("1")), Write.put(word, "a"), Write.put(word, "b"));

        assertThat(table.page(Query.ofIndex("byLetters", word)).items()).containsExactly("a", "b");
        assertThat(table.page(Query.ofIndex(Book.BY_TITLE, BOOK, "a1")).items()).containsExactly(Book.of("1"));
    }

    @Test
    void two_times_to_live_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TableDefinition.of("words", type("word", "expiresAt"), type("sound", "endsAt")))
                .withMessage("table 'words' can have one time-to-live attribute, not [expiresAt, endsAt]");
    }

    @Test
    void two_types_of_one_name_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TableDefinition.of("words", BOOK, BOOK))
                .withMessage("table 'words' has two types 'book'");
    }

    @Test
    void an_index_can_hold_what_a_view_needs_and_no_more() {
        var names = View.of(Person.PERSON, row -> row.get(Person.NAME), Person.NAME);

        var table = TableDefinition.of("people", Person.PERSON).projecting("byName", names);

        assertThat(table.indexes()).singleElement().satisfies(index -> {
            assertThat(index.projection().projectionType()).isEqualTo(ProjectionType.INCLUDE);
            assertThat(index.projection().nonKeyAttributes()).containsExactlyInAnyOrder("type", "name");
        });
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.projecting("byAge", names))
                .withMessage("table 'people' has no index 'byAge'");
    }
}
