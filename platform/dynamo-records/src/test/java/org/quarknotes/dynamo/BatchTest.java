package org.quarknotes.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.quarknotes.dynamo.Book.BOOK;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;

/** Many items in few requests, of which DynamoDB may leave some undone: here the client sees to it that it does. */
class BatchTest {
    private final Table table = LocalTables.fresh();
    private final Faults faults = new Faults();
    private final Table faulty = faults.before(table);
    private final List<Book> books =
            IntStream.range(0, 130).mapToObj(n -> Book.of("isbn-" + n)).toList();
    private final List<Write> puts =
            books.stream().map(book -> Write.put(BOOK, book)).toList();
    private final List<Key> keys = books.stream().map(Book::key).toList();

    @Test
    void many_are_written_and_read_in_few_requests_and_in_the_order_asked_for() {
        assertThat(faulty.batchWrite(puts).complete()).isTrue();

        var read = faulty.batchGet(BatchGet.of(BOOK, keys.reversed()));

        assertThat(read.items()).containsExactlyElementsOf(books.reversed());
        assertThat(read.capacity().read()).isEqualTo(130);
        assertThat(faults.requests(BatchWriteItemRequest.class)).hasSize(6);
        assertThat(faults.requests(BatchGetItemRequest.class)).hasSize(2);
    }

    @Test
    void a_key_counts_once_and_what_is_not_there_is_not_found() {
        table.batchWrite(puts.subList(0, 2));

        var read = table.batchGet(BatchGet.of(BOOK, List.of(keys.get(1), keys.get(5), keys.get(1), keys.get(0)))
                .consistent(false));

        assertThat(read.items()).containsExactly(books.get(1), books.get(0));
        assertThat(read.find(keys.get(5))).isEmpty();
        assertThat(read.capacity().read()).isBetween(1.0, 1.5);
    }

    @Test
    void several_types_are_read_together_and_views_fetch_only_their_attributes() {
        var label = new Book.Label("a1", "x");
        table.write(puts.getFirst(), Write.put(Book.Label.LATER, label));
        var both = List.of(keys.getFirst(), Book.Label.LATER.keyOf(label));

        assertThat(table.batchGet(BatchGet.of(Union.<Record>of(BOOK, Book.Label.LATER), both))
                        .items())
                .containsExactly(books.getFirst(), label);

        var titles = View.of(Member.MEMBER, row -> row.get(Member.NAME), Member.NAME);
        table.write(Write.put(Member.MEMBER, Member.of("1")));
        faulty.batchGet(BatchGet.of(titles, List.of(Member.of("1").key())));
        assertThat(faults.requests(BatchGetItemRequest.class)
                        .getFirst()
                        .requestItems()
                        .get(table.name())
                        .expressionAttributeNames())
                .containsValue("name")
                .doesNotContainValue("visits");
    }

    @Test
    void what_was_left_over_is_asked_for_again_until_all_is_there() {
        table.batchWrite(puts);
        faults.changeResponses(3, BatchTest::withoutMost);

        var read = faulty.batchGet(BatchGet.of(BOOK, keys.subList(0, 40)));

        assertThat(read.items()).containsExactlyElementsOf(books.subList(0, 40));
        assertThat(faults.requests(BatchGetItemRequest.class)).hasSize(4);
    }

    @Test
    void keys_that_stay_left_over_are_handed_back() {
        table.batchWrite(puts);
        faults.fail(6, ProvisionedThroughputExceededException.builder().build());

        var read = faulty.batchGet(BatchGet.of(BOOK, keys));

        assertThat(read.leftovers()).containsExactlyElementsOf(keys.subList(0, 100));
        assertThat(read.items()).containsExactlyElementsOf(books.subList(100, 130));
        assertThat(read.complete()).isFalse();
    }

    @Test
    void writes_that_were_left_over_are_sent_again() {
        faults.changeRequests(2, BatchTest::onlyTheFirst);
        var answer = new LeftOver(faults);
        faults.changeResponses(2, answer::of);

        assertThat(faulty.batchWrite(puts.subList(0, 20)).complete()).isTrue();

        assertThat(table.page(Query.of(BOOK, "a1").limit(100)).items()).hasSize(20);
        assertThat(faults.requests(BatchWriteItemRequest.class)).hasSize(3);
    }

    @Test
    void writes_that_stay_left_over_are_handed_back_and_nothing_else() {
        faults.changeRequests(6, BatchTest::onlyTheFirst);
        var answer = new LeftOver(faults);
        faults.changeResponses(6, answer::of);

        var written = faulty.batchWrite(puts.subList(0, 20));

        assertThat(written.leftovers()).containsExactlyInAnyOrderElementsOf(puts.subList(6, 20));
        assertThat(table.page(Query.of(BOOK, "a1").limit(100)).items()).hasSize(6);
    }

    @Test
    void what_a_batch_cannot_do_is_refused_before_anything_is_sent() {
        var put = puts.getFirst();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> faulty.batchWrite(List.of(put, Write.put(BOOK, books.get(1), Condition.noItem()))))
                .withMessageContaining("without a condition");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> faulty.batchWrite(List.of(put, Write.delete(keys.getFirst()))))
                .withMessageContaining("two writes on");
        assertThat(faults.requests).isEmpty();
    }

    /** The answer as if only the first item had been read. */
    private static SdkResponse withoutMost(SdkResponse response) {
        var batch = (BatchGetItemResponse) response;
        var items = batch.responses().values().iterator().next();
        var name = batch.responses().keySet().iterator().next();
        var unread = items.subList(1, items.size()).stream()
                .map(item -> Key.of(item).toItem())
                .toList();
        return batch.toBuilder()
                .responses(Map.of(name, items.subList(0, 1)))
                .unprocessedKeys(
                        Map.of(name, KeysAndAttributes.builder().keys(unread).build()))
                .build();
    }

    /** The request with only its first item. */
    private static SdkRequest onlyTheFirst(SdkRequest request) {
        var batch = (BatchWriteItemRequest) request;
        var items = new HashMap<>(batch.requestItems());
        items.replaceAll((table, writes) -> writes.subList(0, 1));
        return batch.toBuilder().requestItems(items).build();
    }

    /** Hands back what {@link #onlyTheFirst} did not send. */
    private record LeftOver(Faults faults) {
        private SdkResponse of(SdkResponse response) {
            var asked = faults.requests(BatchWriteItemRequest.class).getLast();
            var rest = new HashMap<>(asked.requestItems());
            rest.replaceAll((table, writes) -> writes.subList(1, writes.size()));
            return ((BatchWriteItemResponse) response)
                    .toBuilder().unprocessedItems(rest).build();
        }
    }
}
