package org.quarknotes.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quarknotes.dynamo.Book.BOOK;

import org.junit.jupiter.api.Test;
import org.quarknotes.dynamo.Outcome.Refused;
import org.quarknotes.dynamo.Outcome.Written;

/** What is true of several writes, and of conditions, against DynamoDB Local. */
class TableWritesTest {
    private final Table table = LocalTables.fresh();
    private final Book book = Book.of("1");

    @Test
    void a_refusal_tells_the_positions_of_all_writes_that_stood_in_the_way() {
        var taken = Book.of("2");
        table.write(Write.put(BOOK, taken));

        var outcome = table.write(
                Write.put(BOOK, book, Condition.noItem()),
                Write.put(BOOK, taken.withPages(2), Condition.noItem()),
                Write.check(Book.of("3").key(), Condition.anItem()));

        var refusal = refused(outcome);
        assertThat(refusal.standing()).containsOnlyKeys(1, 2);
        assertThat(refusal.at(0)).isFalse();
        assertThat(refusal.standing(0, BOOK)).isEmpty();
        assertThat(refusal.standing(1, BOOK)).contains(taken);
    }

    @Test
    void a_transaction_writes_all_or_nothing() {
        var other = Book.of("2");
        table.write(Write.put(BOOK, other));
        var missing = Write.check(Book.of("3").key(), Condition.anItem());
        var present = Write.check(other.key(), Condition.anItem());

        assertThat(table.write(Write.put(BOOK, book), missing)).isInstanceOf(Refused.class);
        assertThat(table.get(BOOK, book.key())).isEmpty();

        assertThat(table.write(Write.put(BOOK, book), present)).isInstanceOf(Written.class);
        assertThat(table.get(BOOK, book.key())).contains(book);
    }

    @Test
    void conditions_compare_and_combine() {
        table.write(Write.put(BOOK, book.withPages(10)));

        assertThat(holds(Condition.equal("title", book.title()))).isTrue();
        assertThat(holds(Condition.equal("title", "another"))).isFalse();
        assertThat(holds(Condition.notEqual("title", "another"))).isTrue();
        assertThat(holds(Condition.notEqual("title", book.title()))).isFalse();
        assertThat(holds(Condition.lessThan("pages", 11))).isTrue();
        assertThat(holds(Condition.lessThan("pages", 10))).isFalse();
        assertThat(holds(Condition.absent("remark"))).isTrue();
        assertThat(holds(Condition.absent("title"))).isFalse();
    }

    @Test
    void conditions_nest_without_changing_their_meaning() {
        table.write(Write.put(BOOK, book.withPages(10)));
        var right = Condition.equal("pages", 10);
        var wrong = Condition.equal("pages", 11);

        assertThat(holds(Condition.all(right, Condition.anItem()))).isTrue();
        assertThat(holds(Condition.all(right, wrong))).isFalse();
        assertThat(holds(Condition.any(wrong, right))).isTrue();
        assertThat(holds(Condition.any(wrong, wrong))).isFalse();
        assertThat(holds(Condition.all(wrong, Condition.any(right, right)))).isFalse();
    }

    private boolean holds(Condition condition) {
        return table.write(Write.check(book.key(), condition)) instanceof Written;
    }

    private static Refused refused(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Refused.class);
        return (Refused) outcome;
    }
}
