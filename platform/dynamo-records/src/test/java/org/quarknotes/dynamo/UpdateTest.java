package org.quarknotes.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.quarknotes.dynamo.Member.MAIL;
import static org.quarknotes.dynamo.Member.MEMBER;
import static org.quarknotes.dynamo.Member.NAME;
import static org.quarknotes.dynamo.Member.NOON;
import static org.quarknotes.dynamo.Member.NOTES;
import static org.quarknotes.dynamo.Member.VISITS;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Changes of single attributes, alone and in transactions, of entities that are there and of some that are not. */
class UpdateTest {
    private final Table table = LocalTables.freshAt(NOON);
    private final Member one = Member.of("1");

    @Test
    void what_is_not_changed_stays_and_the_version_rises() {
        table.write(Write.put(MEMBER, one));

        var updated = table.update(Update.of(MEMBER, one.key())
                .set(MAIL, "one@example.org")
                .add(VISITS, 2)
                .append(NOTES, List.of("a", "b")));

        var now = new Member("c1", "1", one.name(), 2, List.of("a", "b"), Optional.of("one@example.org"), 2);
        assertThat(updated)
                .isInstanceOfSatisfying(
                        Updated.Done.class, done -> assertThat(done.now()).isEqualTo(now));
        assertThat(table.get(MEMBER, one.key())).contains(now);
    }

    @Test
    void an_update_of_nobody_is_refused_and_creates_nothing() {
        var updated = table.update(Update.of(MEMBER, one.key()).add(VISITS, 1));

        assertThat(updated).isEqualTo(new Updated.Refused<>(Optional.empty()));
        assertThat(table.get(MEMBER, one.key())).isEmpty();
    }

    @Test
    void an_update_whose_condition_fails_is_refused_with_what_stands() {
        table.write(Write.put(MEMBER, one));

        var updated = table.update(Update.of(MEMBER, one.key()).add(VISITS, 1).when(VISITS.greaterThan(5L)));

        assertThat(updated).isEqualTo(new Updated.Refused<>(Optional.of(one)));
    }

    @Test
    void an_update_can_begin_what_is_not_there_with_all_it_needs() {
        var visit = Update.orCreate(MEMBER, one.visiting(10)).add(VISITS, 1).append(NOTES, List.of("hello"));

        table.write(visit);
        table.write(visit, Write.put(Book.BOOK, Book.of("bystander")));

        assertThat(table.get(MEMBER, one.key()))
                .contains(new Member("c1", "1", one.name(), 12, List.of("hello", "hello"), Optional.empty(), 2));
        assertThat(table.page(Query.ofIndex(Member.BY_NAME, MEMBER, "c1")).items())
                .hasSize(1);
        assertThat(raw(one.key()).get("createdAt")).isEqualTo(Kinds.instant().write(NOON));
    }

    @Test
    void the_same_update_makes_the_same_request_in_every_process() {
        var request = Requests.update("members", Update.orCreate(MEMBER, one).add(VISITS, 1), NOON);
        var names = IntStream.range(0, request.expressionAttributeNames().size())
                .mapToObj(n -> request.expressionAttributeNames().get("#n" + n))
                .toList();

        var begun = names.subList(names.indexOf("updatedAt") + 1, names.indexOf("type") + 1);
        assertThat(begun).hasSizeGreaterThan(5).isSorted();
    }

    @Test
    void counting_together_loses_nothing() throws InterruptedException {
        var visits = IntStream.range(0, 30)
                .<Callable<Outcome>>mapToObj(
                        n -> () -> table.write(Update.orCreate(MEMBER, one).add(VISITS, 1)))
                .toList();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(visits);
        }

        assertThat(table.get(MEMBER, one.key())).contains(one.visiting(30).at(30));
    }

    @Test
    void attributes_are_filled_only_where_they_are_absent_and_removed_where_they_may_be() {
        table.write(Write.put(MEMBER, one));

        table.update(Update.of(MEMBER, one.key()).setIfAbsent(MAIL, "a").setIfAbsent(VISITS, 9L));
        assertThat(table.get(MEMBER, one.key()).orElseThrow().mail()).contains("a");
        assertThat(table.get(MEMBER, one.key()).orElseThrow().visits()).isZero();

        table.update(Update.of(MEMBER, one.key()).remove(MAIL));
        assertThat(table.get(MEMBER, one.key()).orElseThrow().mail()).isEmpty();
    }

    @Test
    void in_a_transaction_an_index_is_rebuilt_if_all_its_parts_are_known() {
        table.write(Write.put(MEMBER, one));
        var renamed = Update.of(MEMBER, one.key())
                .set(NAME, "Zoe")
                .when(Member.CLUB.is("c1"))
                .when(Member.ID.is("1"));

        assertThat(table.write(renamed)).isInstanceOf(Outcome.Written.class);

        assertThat(raw(one.key()).get("byTitleSk")).isEqualTo(AttributeValue.fromS("NAME#Zoe#1"));
    }

    @Test
    void in_a_transaction_an_index_that_cannot_be_rebuilt_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.write(Update.of(MEMBER, one.key()).set(NAME, "Zoe")))
                .withMessageContaining("byTitlePk")
                .withMessageContaining("needs");
    }

    @Test
    void what_must_not_change_is_refused_before_anything_is_sent() {
        var update = Update.of(MEMBER, one.key());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> update.set(Member.ID, "2"))
                .withMessage("'id' of 'member' cannot be changed: it is a part of its key");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> update.set(Member.VERSION, 2L))
                .withMessage("'version' of 'member' cannot be changed: it is set by every update");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> update.remove(NAME))
                .withMessage("'name' of 'member' is required and cannot be removed");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> update.add(VISITS, 1).set(VISITS, 2L))
                .withMessage("'visits' of 'member' cannot be changed: it is changed twice");
    }

    private Map<String, AttributeValue> raw(Key key) {
        return LocalTables.CLIENT
                .getItem(request ->
                        request.tableName(table.name()).key(key.toItem()).consistentRead(true))
                .item();
    }
}
