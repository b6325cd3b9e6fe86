package org.quarknotes.dynamo.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quarknotes.dynamo.guide.Task.TASK;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quarknotes.dynamo.Attribute;
import org.quarknotes.dynamo.Condition;
import org.quarknotes.dynamo.EntityType;
import org.quarknotes.dynamo.Faults;
import org.quarknotes.dynamo.Kinds;
import org.quarknotes.dynamo.Outcome;
import org.quarknotes.dynamo.Reason;
import org.quarknotes.dynamo.Table;
import org.quarknotes.dynamo.Union;
import org.quarknotes.dynamo.Update;
import org.quarknotes.dynamo.Write;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** The examples of docs/transactions.md. */
class TransactionsGuideTest {
    record TaskList(String name, long open) {
        static final Attribute<TaskList, String> NAME = Attribute.of("name", Kinds.text(), TaskList::name);
        static final Attribute<TaskList, Long> OPEN = Attribute.of("open", Kinds.number(), TaskList::open);
        static final EntityType<TaskList> LIST = EntityType.<TaskList>named("list")
                .key("LIST#{name}", "LIST")
                .attributes(NAME, OPEN)
                .readBy(row -> new TaskList(row.get(NAME), row.get(OPEN)));
    }

    private final Table table = Lists.tableOf(TASK, TaskList.LIST);
    private final Faults faults = new Faults();
    private final List<String> said = new ArrayList<>();

    private void say(Object something) {
        said.add(something.toString());
    }

    @Test
    void all_or_nothing() {
        table.write(Write.put(TaskList.LIST, new TaskList("home", 0)));
        var milk = Lists.task("1", 0);
        // [together]
        var count = Update.of(TaskList.LIST, TaskList.LIST.key("home")).add(TaskList.OPEN, 1);
        var outcome = table.write(
                Write.create(TASK, milk),
                count.when(TaskList.OPEN.lessThan(100L)),
                Write.check(TASK.key("home", "0"), Condition.noItem()));
        switch (outcome) {
            case Outcome.Written written ->
                say("all of it, for " + written.capacity().write());
            case Outcome.Refused refused when refused.at(0) -> say("there is " + refused.standing(0, TASK));
            case Outcome.Refused refused when refused.at(1) -> say("the list is full, or is no more");
            case Outcome.Refused refused -> say(refused.reasons());
        }
        // [end]
        assertThat(said).singleElement().asString().startsWith("all of it");
        assertThat(table.write(Write.create(TASK, milk), count))
                .isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
                    assertThat(refused.standing(0, TASK)).contains(milk);
                    assertThat(refused.reasons().get(1)).isEqualTo(new Reason.None());
                });
        assertThat(table.of(TaskList.LIST).get("home")).contains(new TaskList("home", 1));
    }

    // [author]
    /** A library of yours gives writes instead of performing them, so that they join the caller's transaction. */
    static Write counted(String list, int tasks) {
        return Update.of(TaskList.LIST, TaskList.LIST.key(list)).add(TaskList.OPEN, tasks);
    }
    // [end]

    @Test
    void once_under_a_token() {
        table.write(Write.put(TaskList.LIST, new TaskList("home", 0)));
        // [once]
        var writes = List.of(counted("home", 1));
        table.writeOnce("request-4711", writes);
        table.writeOnce("request-4711", writes); // within ten minutes: changes nothing
        assertThat(table.of(TaskList.LIST).get("home")).contains(new TaskList("home", 1));
        // [end]
    }

    @Test
    void reads_of_one_moment() {
        table.write(Write.put(TaskList.LIST, new TaskList("home", 0)), Write.put(TASK, Lists.task("1", 0)));
        // [snapshot]
        var keys = List.of(TaskList.LIST.key("home"), TASK.key("home", "1"));
        var snapshot = table.snapshot(Union.<Record>of(TaskList.LIST, TASK), keys);
        assertThat(snapshot.items()).containsExactly(new TaskList("home", 0), Lists.task("1", 0));
        // [end]
    }

    @Test
    void what_fails_for_good_says_why() {
        var conflict = TransactionCanceledException.builder()
                .cancellationReasons(
                        CancellationReason.builder().code("TransactionConflict").build())
                .build();
        faults.fail(6, conflict);
        countOn(faults.before(table));

        assertThat(said).containsExactly("try again later");
    }

    private void countOn(Table table) {
        // [reasons]
        try {
            table.write(counted("home", 1), counted("work", 1));
        } catch (TransactionCanceledException failure) { // after six attempts
            if (Reason.of(failure).contains(new Reason.Conflict())) {
                say("try again later");
            }
        }
        // [end]
    }
}
