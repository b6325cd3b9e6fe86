package org.quarknotes.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.quarknotes.dynamo.Book.BOOK;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.quarknotes.dynamo.Outcome.Refused;
import org.quarknotes.dynamo.Outcome.Written;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** DynamoDB Local never raises a conflict of transactions: here the client does, before it calls the real one. */
class ConflictRetryTest {
    private final Table calm = LocalTables.fresh();
    private final AtomicInteger calls = new AtomicInteger();
    private final Book book = Book.of("1");

    @Test
    void a_transaction_that_lost_against_another_is_repeated_until_it_is_written() {
        var table = tableWhoseFirstWritesFail(5, "TransactionConflict");

        assertThat(table.write(Write.put(BOOK, book, Condition.noItem()))).isInstanceOf(Written.class);

        assertThat(calls).hasValue(6);
        assertThat(calm.get(BOOK, book.key())).contains(book);
    }

    @Test
    void after_a_conflict_conditions_decide_anew() {
        calm.write(Write.put(BOOK, book));
        var table = tableWhoseFirstWritesFail(1, "TransactionConflict");

        var outcome = table.write(Write.put(BOOK, book.withPages(2), Condition.noItem()));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refusal -> assertThat(refusal.standing(0, BOOK)).contains(book));
    }

    @Test
    void a_conflict_that_does_not_end_surfaces_and_nothing_is_written() {
        var table = tableWhoseFirstWritesFail(Integer.MAX_VALUE, "TransactionConflict");

        assertThatExceptionOfType(TransactionCanceledException.class)
                .isThrownBy(() -> table.write(Write.put(BOOK, book)));

        assertThat(calls).hasValue(6);
        assertThat(calm.get(BOOK, book.key())).isEmpty();
    }

    @Test
    void what_is_no_conflict_surfaces_at_once() {
        var table = tableWhoseFirstWritesFail(1, "ValidationError");

        assertThatExceptionOfType(TransactionCanceledException.class)
                .isThrownBy(() -> table.write(Write.put(BOOK, book)));

        assertThat(calls).hasValue(1);
    }

    @Test
    void somebody_who_waits_for_the_next_attempt_can_be_interrupted() {
        var table = tableWhoseFirstWritesFail(Integer.MAX_VALUE, "TransactionConflict");
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> table.write(Write.put(BOOK, book)))
                .withCauseInstanceOf(InterruptedException.class);

        assertThat(Thread.interrupted()).isTrue();
    }

    private Table tableWhoseFirstWritesFail(int times, String code) {
        var client = Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DynamoDbClient.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("transactWriteItems") && calls.incrementAndGet() <= times) {
                        throw cancelled(code);
                    }
                    try {
                        return method.invoke(LocalTables.CLIENT, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
        return new Table((DynamoDbClient) client, calm.name());
    }

    private static TransactionCanceledException cancelled(String code) {
        return TransactionCanceledException.builder()
                .cancellationReasons(CancellationReason.builder().code(code).build())
                .build();
    }
}
