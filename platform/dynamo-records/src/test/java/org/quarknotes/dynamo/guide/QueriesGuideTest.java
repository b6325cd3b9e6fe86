package org.quarknotes.dynamo.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.quarknotes.dynamo.guide.Task.TASK;
import static org.quarknotes.dynamo.guide.Task.TITLE;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarknotes.dynamo.Condition;
import org.quarknotes.dynamo.Cursors;
import org.quarknotes.dynamo.EntityType;
import org.quarknotes.dynamo.Kinds;
import org.quarknotes.dynamo.Page;
import org.quarknotes.dynamo.Query;
import org.quarknotes.dynamo.SortKey;
import org.quarknotes.dynamo.Table;
import org.quarknotes.dynamo.Union;
import org.quarknotes.dynamo.View;
import org.quarknotes.dynamo.Write;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The examples of docs/queries.md, on ten tasks and a guest of one list. */
class QueriesGuideTest {
    // [in-list]
    sealed interface InList {}

    record Chore(String list, String id) implements InList {
        static final EntityType<Chore> CHORE = EntityType.<Chore>named("chore")
                .key("LIST#{list}", "CHORE#{id}")
                .text("list", Chore::list)
                .text("id", Chore::id)
                .readBy(row -> new Chore(row.text("list"), row.text("id")));
    }

    record Guest(String list, String name) implements InList {
        static final EntityType<Guest> GUEST = EntityType.<Guest>named("guest")
                .key("LIST#{list}", "GUEST#{name}")
                .text("list", Guest::list)
                .text("name", Guest::name)
                .readBy(row -> new Guest(row.text("list"), row.text("name")));
    }

    static final Union<InList> IN_LIST = Union.of(Chore.CHORE, Guest.GUEST);
    // [end]

    // [view]
    static final View<String> TITLES = View.of(TASK, row -> row.get(TITLE), TITLE);
    // [end]

    private final Table table = Lists.tableOf(TASK, Chore.CHORE, Guest.GUEST);

    @BeforeEach
    void fill_the_list() {
        table.batchWrite(IntStream.range(0, 10)
                .mapToObj(n -> Write.put(TASK, Lists.task("t" + n, 10L * n)))
                .toList());
        table.write(Write.put(Guest.GUEST, new Guest("home", "ann")));
    }

    @Test
    void a_page_is_one_query() {
        // [page]
        var page = table.page(Query.of(TASK, "home").limit(3).newestFirst(true));
        assertThat(page.items()).extracting(Task::id).containsExactly("t9", "t8", "t7");
        assertThat(page.more()).isTrue();

        var next = table.page(Query.of(TASK, "home").limit(3).newestFirst(true).startingAfter(page.last()));
        assertThat(next.items()).extracting(Task::id).containsExactly("t6", "t5", "t4");
        // [end]
    }

    @Test
    void conditions_on_the_sort_key() {
        // [sort-key]
        var from = Kinds.instant().write(Lists.NOON.plusSeconds(600)).s();
        var to = Kinds.instant().write(Lists.NOON.plusSeconds(1800)).s();
        var due = Query.ofIndex("byDue", TASK, "home");
        assertThat(table.page(due.sortKey(SortKey.between(from, to))).items())
                .extracting(Task::id)
                .containsExactly("t1", "t2", "t3");

        var exactly = SortKey.atLeast("t2").under(to); // all values before, then a condition on the next
        assertThat(table.page(due.sortKey(exactly)).items())
                .extracting(Task::id)
                .containsExactly("t3");
        assertThat(table.page(due.sortKey(SortKey.startsWith("2026-12-01T12:5")))
                        .items())
                .extracting(Task::id)
                .containsExactly("t5");
        // [end]
    }

    @Test
    void filters_and_exact_pages() {
        // [filter]
        var odd = TITLE.contains("1").or(TITLE.contains("3")).or(TITLE.contains("9"));
        var page = table.page(Query.of(TASK, "home").where(odd).limit(2).readAtMost(100));
        assertThat(page.items()).extracting(Task::id).containsExactly("t1", "t3");
        assertThat(page.end()).isEqualTo(Page.End.FULL);

        var poor = table.page(
                Query.of(TASK, "home").where(TITLE.contains("9")).limit(2).readAtMost(5));
        assertThat(poor.items()).isEmpty();
        assertThat(poor.end()).isEqualTo(Page.End.BUDGET); // go on from poor.last()
        // [end]
        assertThat(poor.complete()).isFalse();
    }

    @Test
    void filters_are_not_about_keys() {
        // [filter-refused]
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Query.of(TASK, "home").where(Condition.anItem()))
                .withMessage("a filter cannot be on 'pk', a key of what is read: that is what sortKey() is for");
        // [end]
    }

    @Test
    void everything() {
        // [everything]
        var count = 0;
        for (var page : table.pages(Query.of(TASK, "home").limit(4))) {
            count += page.items().size();
        }
        assertThat(count).isEqualTo(10);
        table.forEach(
                Query.of(TASK, "home").limit(100),
                task -> assertThat(task.list()).isEqualTo("home"));
        // [end]
    }

    // [cursors]
    private final Cursors cursors = new Cursors("a secret of at least 32 characters, the same in all replicas");

    record Answer(Page<Task> page, Optional<String> nextCursor) {}

    private Answer list(String caller, String list, Optional<String> cursor) throws Cursors.InvalidCursor {
        var binding = caller + " tasks of " + list;
        Map<String, AttributeValue> start = cursor.isEmpty() ? Map.of() : cursors.open(binding, cursor.get());
        var page = table.page(Query.of(TASK, list).limit(4).startingAfter(start));
        return new Answer(page, page.more() ? Optional.of(cursors.seal(binding, page.last())) : Optional.empty());
    }
    // [end]

    @Test
    void cursors_belong_to_their_caller() throws Cursors.InvalidCursor {
        var first = list("ann", "home", Optional.empty());
        var second = list("ann", "home", first.nextCursor());
        var third = list("ann", "home", second.nextCursor());

        assertThat(third.page().items()).extracting(Task::id).containsExactly("t8", "t9");
        assertThat(third.nextCursor()).isEmpty();
        assertThatExceptionOfType(Cursors.InvalidCursor.class)
                .isThrownBy(() -> list("eve", "home", first.nextCursor()));
    }

    @Test
    void views_and_unions() {
        table.batchWrite(List.of(
                Write.put(Chore.CHORE, new Chore("flat", "1")), Write.put(Guest.GUEST, new Guest("flat", "bob"))));
        // [shapes]
        assertThat(table.page(Query.ofIndex("byDue", TITLES, "home").limit(2)).items())
                .containsExactly("Task t0", "Task t1");

        for (var member : table.page(Query.of(IN_LIST, "flat")).items()) {
            switch (member) {
                case Chore chore -> assertThat(chore.id()).isEqualTo("1");
                case Guest guest -> assertThat(guest.name()).isEqualTo("bob");
            }
        }
        // [end]
    }
}
