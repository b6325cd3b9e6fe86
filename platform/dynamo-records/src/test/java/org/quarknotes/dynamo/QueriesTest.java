package org.quarknotes.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.quarknotes.dynamo.Book.BOOK;
import static org.quarknotes.dynamo.Book.BY_TITLE;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarknotes.dynamo.Book.Label;

/** Against DynamoDB Local: a shelf with seven books, whose titles run against their numbers, between two labels. */
class QueriesTest {
    private final Table table = LocalTables.fresh();

    @BeforeEach
    void fill_the_shelves() {
        IntStream.rangeClosed(1, 7).forEach(n -> put(Book.of("a1", "" + n, "Title " + (9 - n))));
        put(Book.of("a2", "8", "On another shelf"));
        table.write(Write.put(Label.EARLIER, new Label("a1", "x")), Write.put(Label.LATER, new Label("a1", "x")));
    }

    @Test
    void entities_come_in_the_order_of_their_keys_or_the_other_way_round() {
        assertThat(isbns(Query.of(BOOK, "a1"))).containsExactly("1", "2", "3", "4", "5", "6", "7");
        assertThat(isbns(Query.of(BOOK, "a1").newestFirst(true))).containsExactly("7", "6", "5", "4", "3", "2", "1");
    }

    @Test
    void other_types_in_the_same_partition_never_appear() {
        assertThat(everything(Query.of(BOOK, "a1").limit(2))).hasSize(7);
        assertThat(everything(Query.of(BOOK, "a1").limit(2).newestFirst(true))).hasSize(7);
        assertThat(table.page(Query.of(Label.LATER, "a1")).items()).containsExactly(new Label("a1", "x"));
    }

    @Test
    void an_index_has_an_order_of_its_own() {
        assertThat(isbns(Query.ofIndex(BY_TITLE, BOOK, "a1").limit(3))).containsExactly("7", "6", "5");
        assertThat(isbns(Query.ofIndex(BY_TITLE, BOOK, "a1").newestFirst(true).limit(3)))
                .containsExactly("1", "2", "3");
    }

    @Test
    void a_changed_record_moves_in_the_index() {
        put(Book.of("a1", "1", "A first title"));

        assertThat(isbns(Query.ofIndex(BY_TITLE, BOOK, "a1"))).containsExactly("1", "7", "6", "5", "4", "3", "2");
    }

    @Test
    void a_page_holds_no_more_than_asked_for_and_says_where_it_ended() {
        var page = table.page(Query.of(BOOK, "a1").limit(3));

        assertThat(page.items()).hasSize(3);
        assertThat(page.more()).isTrue();
        assertThat(isbns(Query.of(BOOK, "a1").limit(3).startingAfter(page.last())))
                .containsExactly("4", "5", "6");
    }

    @Test
    void pages_in_either_direction_together_hold_everything_once() {
        var upwards = everything(Query.of(BOOK, "a1").limit(3));
        var downwards =
                everything(Query.ofIndex(BY_TITLE, BOOK, "a1").newestFirst(true).limit(3));

        assertThat(upwards).extracting(Book::isbn).containsExactly("1", "2", "3", "4", "5", "6", "7");
        assertThat(downwards).extracting(Book::isbn).containsExactly("1", "2", "3", "4", "5", "6", "7");
    }

    @Test
    void the_last_page_says_that_there_is_no_more() {
        assertThat(table.page(Query.of(BOOK, "a1").limit(8)).more()).isFalse();
        assertThat(table.page(Query.of(BOOK, "nowhere")).items()).isEmpty();
        assertThat(table.page(Query.of(BOOK, "nowhere")).more()).isFalse();
    }

    @Test
    void a_changed_page_keeps_the_place_where_it_ended() {
        var page = table.page(Query.of(BOOK, "a1").limit(3));

        var titles = page.map(Book::title);

        assertThat(titles.items()).containsExactly("Title 8", "Title 7", "Title 6");
        assertThat(titles.last()).isEqualTo(page.last());
    }

    @Test
    void a_partition_with_a_separator_and_an_unknown_index_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Query.of(BOOK, "a1#x"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Query.ofIndex("byColour", BOOK, "a1"))
                .withMessage("'book' has no index 'byColour'");
    }

    private List<Book> everything(Query<Book> query) {
        var all = new ArrayList<Book>();
        for (var page = table.page(query); ; page = table.page(query.startingAfter(page.last()))) {
            assertThat(page.items()).hasSizeLessThanOrEqualTo(query.limit());
            all.addAll(page.items());
            if (!page.more()) {
                return all;
            }
        }
    }

    private List<String> isbns(Query<Book> query) {
        return table.page(query).items().stream().map(Book::isbn).toList();
    }

    private void put(Book book) {
        table.write(Write.put(BOOK, book));
    }
}
