package org.quarknotes.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.quarknotes.dynamo.Book.BOOK;
import static org.quarknotes.dynamo.Member.MEMBER;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Everything of some types in a table that holds others too. */
class ScanTest {
    private final Table table = LocalTables.fresh();

    private void fill() {
        var books = IntStream.range(0, 90)
                .mapToObj(n -> Write.put(BOOK, Book.of("shelf-" + n % 7, "b" + n, "t")))
                .toList();
        table.batchWrite(books);
        table.write(Write.put(MEMBER, Member.of("1")));
    }

    @Test
    void every_entity_of_the_type_is_met_once_and_no_other() {
        fill();
        var met = new ConcurrentLinkedQueue<String>();

        var scanned = table.scan(BOOK, 4, book -> met.add(book.isbn()));

        assertThat(met).hasSize(90).doesNotHaveDuplicates();
        assertThat(scanned.entities()).isEqualTo(90);
        assertThat(scanned.read()).isEqualTo(91);
        assertThat(scanned.capacity().read()).isPositive();
    }

    @Test
    void what_the_consumer_throws_ends_the_scan() {
        fill();

        assertThatIllegalStateException()
                .isThrownBy(() -> table.scan(BOOK, 4, book -> {
                    throw new IllegalStateException("enough");
                }))
                .withMessage("enough");
    }

    @Test
    void segments_are_bounded() {
        assertThatIllegalArgumentException().isThrownBy(() -> table.scan(BOOK, 0, book -> {}));
        assertThatIllegalArgumentException().isThrownBy(() -> table.scan(BOOK, 65, book -> {}));
    }
}
