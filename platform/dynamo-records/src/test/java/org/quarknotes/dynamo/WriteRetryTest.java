package org.quarknotes.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.quarknotes.dynamo.Book.BOOK;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quarknotes.dynamo.Outcome.Refused;
import org.quarknotes.dynamo.Outcome.Written;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/** DynamoDB Local never lacks capacity and never raises a conflict: here the client does, before it calls the real one. */
class WriteRetryTest {
    private final Table calm = LocalTables.fresh();
    private final List<Object> calls = new ArrayList<>();
    private final Book book = Book.of("1");
    private final Write put = Write.put(BOOK, book, Condition.noItem());
    private final Write other = Write.put(BOOK, Book.of("2"));

    @ParameterizedTest
    @ValueSource(strings = {"TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded"})
    void a_transaction_cancelled_for_what_passes_is_repeated_until_it_is_written(String reason) {
        var table = tableWhoseFirstWritesFail(5, cancelled("None", reason));

        assertThat(table.write(put, other)).isInstanceOf(Written.class);

        assertThat(calls).hasSize(6);
        assertThat(calm.get(BOOK, book.key())).contains(book);
    }

    @Test
    void a_plain_write_that_meets_a_transaction_is_repeated_too() {
        var table = tableWhoseFirstWritesFail(
                5, TransactionConflictException.builder().build());

        assertThat(table.write(put)).isInstanceOf(Written.class);
        assertThat(calls).hasSize(6);
        assertThat(calm.get(BOOK, book.key())).contains(book);
    }

    @Test
    void while_the_outcome_is_open_a_transaction_is_repeated_under_the_same_token() {
        var table = tableWhoseFirstWritesFail(
                2, TransactionInProgressException.builder().build());

        assertThat(table.write(put, other)).isInstanceOf(Written.class);

        assertThat(calls).hasSize(3).containsOnly(calls.getFirst());
    }

    @Test
    void what_was_cancelled_is_repeated_under_another_token() {
        var table = tableWhoseFirstWritesFail(2, cancelled("TransactionConflict"));

        table.write(put, other);

        assertThat(calls).hasSize(3).doesNotHaveDuplicates().doesNotContainNull();
    }

    @Test
    void after_a_conflict_conditions_decide_anew() {
        calm.write(put);
        var table = tableWhoseFirstWritesFail(1, cancelled("TransactionConflict"));

        var outcome = table.write(Write.put(BOOK, book.withPages(2), Condition.noItem()), other);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refusal -> assertThat(refusal.standing(0, BOOK)).contains(book));
    }

    @Test
    void a_conflict_that_does_not_end_surfaces_and_nothing_is_written() {
        var table = tableWhoseFirstWritesFail(Integer.MAX_VALUE, cancelled("TransactionConflict"));

        assertThatExceptionOfType(TransactionCanceledException.class).isThrownBy(() -> table.write(put, other));

        assertThat(calls).hasSize(6);
        assertThat(calm.get(BOOK, book.key())).isEmpty();
    }

    @Test
    void what_does_not_pass_surfaces_at_once() {
        var table = tableWhoseFirstWritesFail(1, cancelled("ValidationError"));

        assertThatExceptionOfType(TransactionCanceledException.class).isThrownBy(() -> table.write(put, other));

        assertThat(calls).hasSize(1);
    }

    @Test
    void somebody_who_waits_for_the_next_attempt_can_be_interrupted() {
        var table = tableWhoseFirstWritesFail(Integer.MAX_VALUE, cancelled("TransactionConflict"));
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> table.write(put, other))
                .withCauseInstanceOf(InterruptedException.class);

        assertThat(Thread.interrupted()).isTrue();
    }

    /** Notes the token of each transaction, and the name of each other write. */
    private Table tableWhoseFirstWritesFail(int times, RuntimeException failure) {
        var client = Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DynamoDbClient.class}, (proxy, method, arguments) -> {
                    calls.add(method.getName().equals("transactWriteItems") ? token(arguments[0]) : method.getName());
                    if (calls.size() <= times) {
                        throw failure;
                    }
                    try {
                        return method.invoke(LocalTables.CLIENT, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        return new Table((DynamoDbClient) client, calm.name());
    }

    private static String token(Object request) {
        return ((TransactWriteItemsRequest) request).clientRequestToken();
    }

    private static TransactionCanceledException cancelled(String... reasons) {
        return TransactionCanceledException.builder()
                .cancellationReasons(List.of(reasons).stream()
                        .map(code -> CancellationReason.builder().code(code).build())
                        .toList())
                .build();
    }
}
