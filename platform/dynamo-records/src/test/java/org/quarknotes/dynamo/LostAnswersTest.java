package org.quarknotes.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quarknotes.dynamo.Member.MAIL;
import static org.quarknotes.dynamo.Member.MEMBER;
import static org.quarknotes.dynamo.Member.VERSION;
import static org.quarknotes.dynamo.Member.VISITS;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** Writes that took place although their answer never arrived, and were then sent again. */
class LostAnswersTest {
    private final Table table = LocalTables.freshAt(Member.NOON);
    private final Faults faults = new Faults();
    private final Table faulty = faults.before(table);
    private final Member one = Member.of("1");

    @Test
    void an_entity_is_created_once_and_not_refused_for_itself() {
        faults.loseAnswers(1);

        assertThat(faulty.of(MEMBER).create(one)).isInstanceOf(Created.Done.class);

        assertThat(table.get(MEMBER, one.key())).contains(one);
    }

    @Test
    void a_versioned_replacement_is_made_once_and_not_stale_for_itself() {
        table.write(Write.create(MEMBER, one));
        faults.loseAnswers(1);

        assertThat(faulty.of(MEMBER).replace(one, one.visiting(9)))
                .isInstanceOfSatisfying(
                        Replaced.Done.class,
                        done -> assertThat(done.now()).isEqualTo(one.visiting(9).at(2)));

        assertThat(table.get(MEMBER, one.key())).contains(one.visiting(9).at(2));
    }

    @Test
    void a_replacement_by_somebody_else_stays_a_refusal_even_if_an_answer_was_lost() {
        table.write(Write.create(MEMBER, one));
        table.write(Write.replace(MEMBER, one, one.visiting(3)));
        faults.loseAnswers(1);

        assertThat(faulty.of(MEMBER).replace(one, one.visiting(9)))
                .isEqualTo(new Replaced.Stale<>(one.visiting(3).at(2)));
    }

    @Test
    void a_versioned_delete_is_done_and_not_missing() {
        table.write(Write.create(MEMBER, one));
        faults.loseAnswers(1);

        assertThat(faulty.of(MEMBER).delete(one)).isInstanceOf(Deleted.Done.class);

        assertThat(table.get(MEMBER, one.key())).isEmpty();
    }

    @Test
    void a_transaction_is_done_once_under_its_token() {
        faults.loseAnswers(1);
        var count = Update.orCreate(MEMBER, one).add(VISITS, 1);

        assertThat(faulty.write(count, Write.create(MEMBER, Member.of("2")))).isInstanceOf(Outcome.Written.class);

        assertThat(table.get(MEMBER, one.key())).contains(one.visiting(1));
        assertThat(faults.requests(TransactWriteItemsRequest.class)).hasSize(1);
    }

    @Test
    void an_update_that_sets_values_is_known_again_by_them() {
        table.write(Write.create(MEMBER, one));
        faults.loseAnswers(1);

        var updated = faulty.write(Update.of(MEMBER, one.key()).set(MAIL, "x").when(VERSION.is(1L)));

        assertThat(updated).isInstanceOf(Outcome.Written.class);
        assertThat(table.get(MEMBER, one.key()).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void an_item_is_known_again_although_its_sets_come_back_in_another_order() {
        var roles = Set.of("a", "b", "c", "d", "e", "f", "g");
        var ann = new Account("ann", Optional.empty(), Optional.empty(), roles, Optional.empty(), 1);
        faults.loseAnswers(1);

        assertThat(faulty.of(Account.ACCOUNT).create(ann)).isInstanceOf(Created.Done.class);
    }

    @Test
    void values_are_the_same_as_dynamodb_sees_it() {
        assertThat(Same.value(AttributeValue.fromN("1.50"), AttributeValue.fromN("1.5")))
                .isTrue();
        assertThat(Same.value(AttributeValue.fromNs(List.of("1", "2.0")), AttributeValue.fromNs(List.of("2", "1"))))
                .isTrue();
        assertThat(Same.value(
                        AttributeValue.fromM(Map.of("a", AttributeValue.fromL(List.of(AttributeValue.fromN("1.0"))))),
                        AttributeValue.fromM(Map.of("a", AttributeValue.fromL(List.of(AttributeValue.fromN("1")))))))
                .isTrue();
        assertThat(Same.value(AttributeValue.fromN("1"), AttributeValue.fromS("1")))
                .isFalse();
        assertThat(Same.value(AttributeValue.fromN("1"), null)).isFalse();
    }
}
