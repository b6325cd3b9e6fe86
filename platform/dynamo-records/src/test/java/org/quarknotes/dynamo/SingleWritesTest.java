package org.quarknotes.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quarknotes.dynamo.Book.BOOK;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quarknotes.dynamo.Outcome.Refused;
import org.quarknotes.dynamo.Outcome.Written;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpResponse;

/** How a single write reaches DynamoDB, and what happens when its answer does not reach us. */
class SingleWritesTest {
    private final Table table = LocalTables.fresh();
    private final Wire wire = new Wire();
    private final Table observed = new Table(LocalTables.clientWith(wire), table.name());
    private final Book book = Book.of("1");

    @Test
    void a_put_or_delete_alone_is_no_transaction_and_so_costs_half() {
        observed.write(Write.put(BOOK, book, Condition.noItem()));
        observed.write(Write.check(book.key(), Condition.anItem()));
        observed.write(Write.delete(book.key()));
        observed.write(Write.put(BOOK, book), Write.put(BOOK, Book.of("2")));

        assertThat(wire.requests)
                .containsExactly(
                        "PutItemRequest",
                        "TransactWriteItemsRequest",
                        "DeleteItemRequest",
                        "TransactWriteItemsRequest");
    }

    @Test
    void a_put_whose_answer_was_lost_is_not_refused_for_its_own_item() {
        wire.answersToLose = 1;

        assertThat(observed.write(Write.put(BOOK, book, Condition.noItem()))).isInstanceOf(Written.class);
        assertThat(table.get(BOOK, book.key())).contains(book);
    }

    @Test
    void an_item_of_somebody_else_stands_in_the_way_even_if_it_is_the_same() {
        table.write(Write.put(BOOK, book));

        assertThat(observed.write(Write.put(BOOK, book, Condition.noItem()))).isInstanceOf(Refused.class);
    }

    @Test
    void another_item_stands_in_the_way_even_if_an_answer_was_lost() {
        table.write(Write.put(BOOK, book));
        wire.answersToLose = 1;

        assertThat(observed.write(Write.put(BOOK, book.withPages(2), Condition.noItem())))
                .isInstanceOf(Refused.class);
        assertThat(table.get(BOOK, book.key())).contains(book);
    }

    /** Sees each request, and turns answers into failures of the server after it did what it was asked for. */
    private static final class Wire implements ExecutionInterceptor {
        private final List<String> requests = new ArrayList<>();
        private int answersToLose;

        @Override
        public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
            requests.add(context.request().getClass().getSimpleName());
        }

        @Override
        public SdkHttpResponse modifyHttpResponse(Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
            if (answersToLose == 0) {
                return context.httpResponse();
            }
            answersToLose--;
            return context.httpResponse().toBuilder().statusCode(500).build();
        }
    }
}
