package org.quarknotes.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quarknotes.dynamo.Book.BOOK;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;

/** The Enhanced Client on items of ours, against DynamoDB Local. */
class EnhancedSchemaTest {
    private final Table ours = LocalTables.fresh();
    private final DynamoDbTable<Book> theirs = DynamoDbEnhancedClient.builder()
            .dynamoDbClient(LocalTables.CLIENT)
            .build()
            .table(ours.name(), EnhancedSchema.of(BOOK, Book.class));

    private final Book book = Book.of("1");

    @Test
    void what_one_puts_the_other_gets() {
        theirs.putItem(book);
        ours.write(Write.put(BOOK, Book.of("2")));

        assertThat(ours.get(BOOK, book.key())).contains(book);
        assertThat(theirs.getItem(Book.of("2"))).isEqualTo(Book.of("2"));
        assertThat(theirs.getItem(Book.of("3"))).isNull();
    }

    @Test
    void an_update_rebuilds_the_keys_and_removes_what_is_gone() {
        var worn = new Book(
                "a1", "1", "A", 1, false, List.of(), Book.LONG_AGO, Optional.of(Book.LONG_AGO), Optional.empty());
        theirs.putItem(worn);

        theirs.updateItem(book.withTitle("B"));

        assertThat(ours.get(BOOK, book.key())).contains(book.withTitle("B"));
        assertThat(ours.page(Query.ofIndex(Book.BY_TITLE, BOOK, "a1")).items()).containsExactly(book.withTitle("B"));
    }

    @Test
    void an_index_is_queried_by_its_key() {
        theirs.putItem(book.withTitle("B"));
        theirs.putItem(Book.of("2").withTitle("A"));

        var inOrder = theirs
                .index(Book.BY_TITLE)
                .query(QueryConditional.sortBeginsWith(
                        key -> key.partitionValue("SHELF#a1").sortValue("A")))
                .stream()
                .flatMap(page -> page.items().stream());

        assertThat(inOrder).containsExactly(Book.of("2").withTitle("A"));
    }

    @Test
    void the_table_is_queried_and_items_are_deleted() {
        theirs.putItem(book);
        theirs.putItem(Book.of("2"));

        theirs.deleteItem(book);

        var rest = theirs.query(QueryConditional.keyEqualTo(key -> key.partitionValue("SHELF#a1")));
        assertThat(rest.items()).containsExactly(Book.of("2"));
    }
}
