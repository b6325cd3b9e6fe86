package org.quarknotes.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.quarknotes.dynamo.Book.BOOK;
import static org.quarknotes.dynamo.Member.MEMBER;
import static org.quarknotes.dynamo.Member.VISITS;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.IdempotentParameterMismatchException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Any writes of any types at once, and reads as of one moment. */
class TransactionsTest {
    private final Table table = LocalTables.freshAt(Member.NOON);
    private final Faults faults = new Faults();
    private final Table faulty = faults.before(table);
    private final Member one = Member.of("1");
    private final Account ann = Account.of("ann");
    private final Book book = Book.of("1");

    @Test
    void entities_of_all_types_are_created_changed_and_removed_together() {
        table.write(Write.put(BOOK, book), Write.create(MEMBER, one));

        var outcome = table.write(
                Write.create(Account.ACCOUNT, ann),
                Write.replace(MEMBER, one, one.visiting(1)),
                Write.delete(book.key()),
                Update.orCreate(MEMBER, Member.of("2")).add(VISITS, 5));

        assertThat(outcome).isInstanceOf(Outcome.Written.class);
        assertThat(table.of(Account.ACCOUNT).get("ann")).contains(ann);
        assertThat(table.get(MEMBER, one.key())).contains(one.visiting(1).at(2));
        assertThat(table.get(BOOK, book.key())).isEmpty();
        assertThat(table.get(MEMBER, Member.of("2").key()))
                .contains(Member.of("2").visiting(5));
    }

    @Test
    void reasons_are_told_by_the_callers_positions_though_an_entity_is_several_items() {
        table.write(Write.create(Account.ACCOUNT, ann), Write.create(MEMBER, one));

        var outcome = table.write(
                Write.create(Account.ACCOUNT, Account.of("bob")),
                Write.create(Account.ACCOUNT, Account.of("eve").mailing("ann@example.org")),
                Write.check(book.key(), Condition.noItem()),
                Write.create(MEMBER, one.visiting(7)));

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.reasons()).hasSize(4);
            assertThat(refused.at(0)).isFalse();
            assertThat(refused.taken(1)).contains("mail");
            assertThat(refused.standing(1, Account.ACCOUNT)).isEmpty();
            assertThat(refused.reasons().get(2)).isEqualTo(new Reason.None());
            assertThat(refused.standing(3, MEMBER)).contains(one);
            assertThat(refused.taken(3)).isEmpty();
        });
        assertThat(table.of(Account.ACCOUNT).get("bob")).isEmpty();
    }

    @Test
    void what_dynamodb_would_not_take_is_refused_before_it_is_sent() {
        var many = IntStream.range(0, 101)
                .mapToObj(n -> Write.put(BOOK, Book.of("b" + n)))
                .toList();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> faulty.write(many))
                .withMessage("a transaction takes 100 writes at most, and these are 101 items");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> faulty.write(Write.put(BOOK, book), Write.check(book.key(), Condition.anItem())))
                .withMessageContaining("two on");
        assertThatIllegalArgumentException().isThrownBy(() -> faulty.write(List.of()));
        assertThat(faults.requests).isEmpty();
    }

    @Test
    void a_group_of_nothing_has_a_position_too() {
        table.write(Write.put(BOOK, book));

        var outcome = table.write(new Write.Group(List.of()), Write.put(BOOK, book, Condition.noItem()));

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.reasons()).hasSize(2);
            assertThat(refused.standing(1, BOOK)).contains(book);
        });
    }

    @Test
    void conflicts_and_throttling_pass_and_the_transaction_happens_once() {
        faults.fail(2, cancelled("TransactionConflict", "None"));
        faults.fail(2, cancelled("None", "ThrottlingError"));

        var outcome = faulty.write(Update.orCreate(MEMBER, one).add(VISITS, 1), Write.put(BOOK, book));

        assertThat(outcome).isInstanceOf(Outcome.Written.class);
        assertThat(table.get(MEMBER, one.key())).contains(one.visiting(1));
        assertThat(faults.requests(TransactWriteItemsRequest.class)).hasSize(5);
    }

    @Test
    void a_transaction_that_fails_for_good_says_why_item_by_item() {
        faults.fail(6, cancelled("None", "TransactionConflict", "ValidationError"));

        assertThatExceptionOfType(TransactionCanceledException.class)
                .isThrownBy(() -> faulty.write(
                        Write.put(BOOK, book), Write.put(BOOK, Book.of("2")), Write.put(BOOK, Book.of("3"))))
                .satisfies(failure -> assertThat(Reason.of(failure))
                        .containsExactly(
                                new Reason.None(), new Reason.Conflict(), new Reason.Invalid("ValidationError")));
    }

    @Test
    void under_one_token_the_same_is_done_once_and_nothing_else() {
        var token = UUID.randomUUID().toString();
        var visit = List.<Write>of(Update.orCreate(MEMBER, one).add(VISITS, 1));

        table.writeOnce(token, visit);
        assertThat(table.writeOnce(token, visit)).isInstanceOf(Outcome.Written.class);

        assertThat(table.get(MEMBER, one.key())).contains(one.visiting(1));
        assertThatExceptionOfType(IdempotentParameterMismatchException.class)
                .isThrownBy(() -> table.writeOnce(token, List.of(Write.put(BOOK, book))));
    }

    @Test
    void a_snapshot_reads_several_types_in_the_order_asked_for() {
        table.write(Write.put(BOOK, book), Write.create(MEMBER, one));
        faults.fail(2, cancelled("TransactionConflict"));

        var keys = List.of(one.key(), Book.of("absent").key(), book.key());
        var snapshot = faulty.snapshot(Anything.SHAPE, keys);

        assertThat(snapshot.items()).containsExactly(one, book);
        assertThat(snapshot.complete()).isTrue();
        assertThat(faults.requests(TransactGetItemsRequest.class)).hasSize(3);
    }

    @Test
    void throttling_of_a_plain_write_is_the_sdks_to_repeat() {
        faults.fail(1, ProvisionedThroughputExceededException.builder().build());

        assertThatExceptionOfType(ProvisionedThroughputExceededException.class)
                .isThrownBy(() -> faulty.write(Write.put(BOOK, book)));
    }

    /** Types that lie in partitions of different forms cannot be queried together, but are read by key. */
    private static final class Anything {
        private static final Shape<Record> SHAPE = Union.of(BOOK, MEMBER);
    }

    private static TransactionCanceledException cancelled(String... reasons) {
        return TransactionCanceledException.builder()
                .cancellationReasons(List.of(reasons).stream()
                        .map(code -> CancellationReason.builder().code(code).build())
                        .toList())
                .build();
    }
}
