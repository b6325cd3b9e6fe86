package org.quarknotes.dynamo.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.quarknotes.dynamo.guide.Task.DUE;
import static org.quarknotes.dynamo.guide.Task.TASK;
import static org.quarknotes.dynamo.guide.Task.TITLE;
import static org.quarknotes.dynamo.guide.Task.VERSION;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quarknotes.dynamo.Attribute;
import org.quarknotes.dynamo.Condition;
import org.quarknotes.dynamo.Created;
import org.quarknotes.dynamo.Deleted;
import org.quarknotes.dynamo.EntityType;
import org.quarknotes.dynamo.Kinds;
import org.quarknotes.dynamo.Outcome;
import org.quarknotes.dynamo.Query;
import org.quarknotes.dynamo.Replaced;
import org.quarknotes.dynamo.Table;
import org.quarknotes.dynamo.Update;
import org.quarknotes.dynamo.Updated;
import org.quarknotes.dynamo.Write;

/** The examples of docs/writing.md. */
class WritingGuideTest {
    // [counter]
    record Counter(String name, long count, Set<String> seenBy, List<String> remarks, Optional<String> owner) {
        static final Attribute<Counter, String> NAME = Attribute.of("name", Kinds.text(), Counter::name);
        static final Attribute<Counter, Long> COUNT = Attribute.of("count", Kinds.number(), Counter::count);
        static final Attribute<Counter, Set<String>> SEEN_BY =
                Attribute.of("seenBy", Kinds.set(Kinds.text()), Counter::seenBy);
        static final Attribute<Counter, List<String>> REMARKS =
                Attribute.of("remarks", Kinds.list(Kinds.text()), Counter::remarks);
        static final Attribute<Counter, String> OWNER = Attribute.optional("owner", Kinds.text(), Counter::owner);

        static final EntityType<Counter> COUNTER = EntityType.<Counter>named("counter")
                .key("COUNTER#{name}", "COUNTER")
                .attributes(NAME, COUNT, SEEN_BY, REMARKS, OWNER)
                .readBy(row -> new Counter(
                        row.get(NAME), row.get(COUNT), row.get(SEEN_BY), row.get(REMARKS), row.find(OWNER)));

        static Counter named(String name) {
            return new Counter(name, 0, Set.of(), List.of(), Optional.empty());
        }
    }
    // [end]

    private final Table table = Lists.tableOf(TASK, Counter.COUNTER);
    private final Task milk = Lists.task("1", 0);

    @Test
    void whole_entities() {
        // [whole]
        var tasks = table.of(TASK);
        assertThat(tasks.create(milk)).isInstanceOf(Created.Done.class);
        assertThat(tasks.create(milk)).isEqualTo(new Created.Exists<>(milk));

        var later = new Task("home", "1", "Buy milk", Lists.NOON.plusSeconds(3600), 1);
        assertThat(tasks.replace(milk, later)).isInstanceOf(Replaced.Done.class);
        assertThat(tasks.replace(milk, later)).isInstanceOf(Replaced.Stale.class);

        var now = tasks.get("home", "1").orElseThrow();
        assertThat(tasks.delete(now)).isInstanceOf(Deleted.Done.class);
        assertThat(tasks.delete(now)).isInstanceOf(Deleted.Missing.class);
        // [end]
    }

    @Test
    void plain_puts_and_deletes() {
        // [plain]
        table.write(Write.put(Counter.COUNTER, Counter.named("visits"))); // whatever was there
        var refused = table.write(Write.put(Counter.COUNTER, Counter.named("visits"), Condition.noItem()));
        if (refused instanceof Outcome.Refused refusal) {
            assertThat(refusal.standing(0, Counter.COUNTER)).contains(Counter.named("visits"));
        }

        var key = Counter.COUNTER.key("visits");
        table.write(Write.delete(key, Counter.COUNT.is(0L).and(Counter.OWNER.missing())));
        // [end]
        assertThat(refused).isInstanceOf(Outcome.Refused.class);
        assertThat(table.get(Counter.COUNTER, key)).isEmpty();
    }

    @Test
    void single_attributes() {
        table.write(Write.put(Counter.COUNTER, Counter.named("visits")));
        // [update]
        var key = Counter.COUNTER.key("visits");
        var updated = table.update(Update.of(Counter.COUNTER, key)
                .add(Counter.COUNT, 1)
                .append(Counter.REMARKS, List.of("hello"))
                .addElements(Counter.SEEN_BY, Set.of("ann", "bob"))
                .setIfAbsent(Counter.OWNER, "ann")
                .when(Counter.COUNT.lessThan(1000L)));
        var now = new Counter("visits", 1, Set.of("ann", "bob"), List.of("hello"), Optional.of("ann"));
        if (updated instanceof Updated.Done<Counter> done) {
            assertThat(done.now()).isEqualTo(now);
        }

        var refused = table.update(Update.of(Counter.COUNTER, key)
                .removeElements(Counter.SEEN_BY, Set.of("bob"))
                .remove(Counter.OWNER)
                .when(Counter.OWNER.is("bob")));
        assertThat(refused).isEqualTo(new Updated.Refused<>(Optional.of(now)));
        // [end]
        assertThat(updated).isInstanceOf(Updated.Done.class);
        table.update(Update.of(Counter.COUNTER, key).removeElements(Counter.SEEN_BY, Set.of("bob", "ann")));
        assertThat(table.get(Counter.COUNTER, key).orElseThrow().seenBy()).isEmpty();
    }

    @Test
    void what_is_not_there_can_begin() {
        // [or-create]
        var visit = Update.orCreate(Counter.COUNTER, Counter.named("visits")).add(Counter.COUNT, 1);
        table.update(visit);
        table.update(visit);
        assertThat(table.of(Counter.COUNTER).get("visits").orElseThrow().count())
                .isEqualTo(2);
        // [end]
    }

    @Test
    void an_index_follows() {
        // [index-follows]
        table.of(TASK).create(milk);
        var tomorrow = Lists.NOON.plusSeconds(86_400);
        table.update(Update.of(TASK, TASK.key("home", "1")).set(DUE, tomorrow)); // byDueSk is made anew
        assertThat(table.page(Query.ofIndex("byDue", TASK, "home")).items())
                .extracting(Task::due)
                .containsExactly(tomorrow);

        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> table.write(Update.of(TASK, TASK.key("home", "1")).set(DUE, tomorrow)))
                .withMessageStartingWith("the key of 'task' in 'byDuePk' needs all of [list, due, id]");
        // [end]
    }

    @Test
    void a_version_can_be_the_condition() {
        table.of(TASK).create(milk);
        // [if-match]
        var updated = table.update(Update.of(TASK, TASK.key("home", "1"))
                .set(TITLE, "Buy oat milk")
                .when(VERSION.is(1L)));
        assertThat(updated).isInstanceOf(Updated.Done.class);
        // [end]
    }

    @Test
    void conditions_combine() {
        table.write(Write.put(Counter.COUNTER, Counter.named("visits")));
        // [conditions]
        var condition = Counter.COUNT
                .between(0L, 9L)
                .and(Counter.NAME.startsWith("vis").or(Counter.NAME.in("clicks", "taps")))
                .and(Counter.REMARKS.size().lessThan(100))
                .and(Counter.REMARKS.containsElement(Kinds.text(), "closed").negate())
                .and(Counter.OWNER.missing());
        assertThat(table.write(Write.check(Counter.COUNTER.key("visits"), condition)))
                .isInstanceOf(Outcome.Written.class);
        // [end]
        assertThat(table.write(Write.check(Counter.COUNTER.key("visits"), condition.negate())))
                .isInstanceOf(Outcome.Refused.class);
    }
}
