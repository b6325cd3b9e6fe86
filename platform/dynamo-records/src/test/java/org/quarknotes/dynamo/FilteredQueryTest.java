package org.quarknotes.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.quarknotes.dynamo.Member.MEMBER;
import static org.quarknotes.dynamo.Member.NAME;
import static org.quarknotes.dynamo.Member.VISITS;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** Pages under filters, in a club of 300 members of whom some have come seldom and the last ones often. */
class FilteredQueryTest {
    private static final int MEMBERS = 300;

    private final Table table = LocalTables.fresh();
    private final Faults faults = new Faults();
    private final Table watched = faults.before(table);

    @BeforeEach
    void fill_the_club() {
        var puts = IntStream.range(0, MEMBERS)
                .mapToObj(n -> Write.put(MEMBER, member(n)))
                .toList();
        table.batchWrite(puts);
    }

    private static Member member(int n) {
        return Member.of("%03d".formatted(n)).visiting(n % 10 == 7 || n > 280 ? 5 : 1);
    }

    private static List<Member> often() {
        return IntStream.range(0, MEMBERS)
                .mapToObj(FilteredQueryTest::member)
                .filter(member -> member.visits() == 5)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 20, 46, 1000})
    void every_page_but_the_last_has_exactly_the_size_asked_for_and_none_is_missed(int limit) {
        var query = Query.of(MEMBER, "c1").where(VISITS.is(5L)).limit(limit).readAtMost(5000);

        var all = new ArrayList<Member>();
        for (var page : table.pages(query)) {
            assertThat(page.items().size() == limit || !page.more()).isTrue();
            assertThat(page.complete()).isTrue();
            all.addAll(page.items());
        }

        assertThat(all).containsExactlyElementsOf(often());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void pages_under_random_filters_sizes_and_budgets_hold_every_match_once_and_in_order(long seed) {
        var random = new Random(seed);
        var limit = 1 + random.nextInt(40);
        var budget = 1 + random.nextInt(100);
        var newest = random.nextBoolean();
        var query = Query.of(MEMBER, "c1")
                .where(VISITS.is(5L))
                .limit(limit)
                .readAtMost(budget)
                .newestFirst(newest);

        var read = new AtomicInteger();
        faults.changeResponses(1000, response -> {
            read.addAndGet(((QueryResponse) response).scannedCount());
            return response;
        });

        var all = new ArrayList<Member>();
        for (var page : watched.pages(query)) {
            assertThat(read.getAndSet(0)).isLessThanOrEqualTo(budget);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
            assertThat(page.complete()).isEqualTo(page.items().size() == limit || !page.more());
            all.addAll(page.items());
        }

        assertThat(all).containsExactlyElementsOf(newest ? often().reversed() : often());
    }

    @Test
    void the_budget_ends_a_page_that_would_read_too_much() {
        var page = table.page(
                Query.of(MEMBER, "c1").where(VISITS.is(99L)).limit(10).readAtMost(50));

        assertThat(page.items()).isEmpty();
        assertThat(page.end()).isEqualTo(Page.End.BUDGET);
        assertThat(page.complete()).isFalse();
        assertThat(page.more()).isTrue();
        assertThat(page.capacity().read()).isBetween(1.0, 20.0);
    }

    @Test
    void a_page_ends_only_at_keys_that_dynamodb_returned() {
        var returned = new HashSet<Map<String, AttributeValue>>();
        returned.add(Map.of());
        faults.changeResponses(1000, response -> {
            returned.add(((QueryResponse) response).lastEvaluatedKey());
            return response;
        });

        for (var page :
                watched.pages(Query.of(MEMBER, "c1").where(VISITS.is(5L)).limit(3))) {
            assertThat(returned).contains(page.last());
        }
    }

    @Test
    void few_requests_find_rare_matches() {
        watched.page(Query.of(MEMBER, "c1").where(VISITS.is(5L)).limit(20));

        assertThat(faults.requests).hasSizeLessThan(12);
    }

    @Test
    void filters_combine() {
        var both = VISITS.is(5L).and(NAME.contains("7").negate().or(NAME.is("Name of 007")));

        var page = table.page(Query.of(MEMBER, "c1").where(both).limit(100));

        assertThat(page.items()).extracting(Member::id).contains("007", "281").doesNotContain("017", "000");
    }

    @Test
    void a_filter_on_a_key_of_what_is_read_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Query.of(MEMBER, "c1").where(Condition.anItem()))
                .withMessage("a filter cannot be on 'pk', a key of what is read: that is what sortKey() is for");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Query.ofIndex(Member.BY_NAME, MEMBER, "c1")
                        .where(VISITS.is(1L)
                                .and(Condition.equal("byTitleSk", "x").negate())));
    }

    @Test
    void a_view_fetches_only_its_attributes() {
        var names = View.of(MEMBER, row -> row.get(NAME), NAME);

        var page = watched.page(Query.of(names, "c1").where(VISITS.is(5L)).limit(2));

        assertThat(page.items()).containsExactly("Name of 007", "Name of 017");
        assertThat(faults.requests(QueryRequest.class).getFirst().projectionExpression())
                .isNotEmpty();
        assertThat(watched.get(names, Member.of("007").key())).contains("Name of 007");
    }
}
