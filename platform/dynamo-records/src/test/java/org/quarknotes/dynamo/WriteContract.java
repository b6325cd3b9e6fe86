package org.quarknotes.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quarknotes.dynamo.Book.BOOK;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quarknotes.dynamo.Outcome.Refused;
import org.quarknotes.dynamo.Outcome.Written;

/** What is true of a write whether it is performed alone or in a transaction, where it is at position 0. */
interface WriteContract {
    Book ONE = Book.of("1");

    Table table();

    Outcome perform(Write write);

    @Test
    default void what_was_put_can_be_got_at_once() {
        assertThat(table().get(BOOK, ONE.key())).isEmpty();

        assertThat(perform(Write.put(BOOK, ONE))).isInstanceOf(Written.class);

        assertThat(table().get(BOOK, ONE.key())).contains(ONE);
    }

    @Test
    default void a_put_without_condition_replaces_what_is_there() {
        perform(Write.put(BOOK, ONE));

        perform(Write.put(BOOK, ONE.withPages(2)));

        assertThat(table().get(BOOK, ONE.key())).contains(ONE.withPages(2));
    }

    @Test
    default void a_put_where_nothing_may_be_is_refused_with_what_is_there() {
        perform(Write.put(BOOK, ONE, Condition.noItem()));

        var second = perform(Write.put(BOOK, ONE.withPages(2), Condition.noItem()));

        assertThat(refused(second).standing(0, BOOK)).contains(ONE);
        assertThat(table().get(BOOK, ONE.key())).contains(ONE);
    }

    @Test
    default void a_put_where_something_must_be_is_refused_with_nothing() {
        var outcome = perform(Write.put(BOOK, ONE, Condition.anItem()));

        assertThat(refused(outcome).at(0)).isTrue();
        assertThat(refused(outcome).standing(0, BOOK)).isEmpty();
        assertThat(table().get(BOOK, ONE.key())).isEmpty();
    }

    @Test
    default void a_delete_happens_only_while_its_condition_holds() {
        perform(Write.put(BOOK, ONE));

        var refusal = perform(Write.delete(ONE.key(), Condition.equal("pages", 2)));
        assertThat(refused(refusal).standing(0, BOOK)).contains(ONE);
        assertThat(table().get(BOOK, ONE.key())).contains(ONE);

        assertThat(perform(Write.delete(ONE.key(), Condition.equal("pages", 1))))
                .isInstanceOf(Written.class);
        assertThat(table().get(BOOK, ONE.key())).isEmpty();
    }

    @Test
    default void deleting_what_is_not_there_is_no_refusal() {
        assertThat(perform(Write.delete(ONE.key()))).isInstanceOf(Written.class);
    }

    @Test
    default void of_many_who_replace_one_version_exactly_one_succeeds() throws InterruptedException {
        perform(Write.put(BOOK, ONE));
        var attempts = IntStream.range(0, 20)
                .<Callable<Outcome>>mapToObj(number ->
                        () -> perform(Write.put(BOOK, ONE.withPages(100 + number), Condition.equal("pages", 1))))
                .toList();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcomes = threads.invokeAll(attempts).stream().map(done -> done.resultNow());

            assertThat(outcomes.filter(Written.class::isInstance)).hasSize(1);
        }
    }

    private static Refused refused(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Refused.class);
        return (Refused) outcome;
    }
}
