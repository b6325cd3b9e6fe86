package org.quarknotes.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quarknotes.dynamo.Member.MEMBER;
import static org.quarknotes.dynamo.Member.VISITS;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The same operations as stages, and the same table through another client. */
class AsyncTableTest {
    private final Table table = LocalTables.fresh();
    private final AsyncTable async = table.async();
    private final Member one = Member.of("1");

    @Test
    void operations_compose() {
        var visits = async.write(Write.create(MEMBER, one))
                .thenCompose(
                        written -> async.update(Update.of(MEMBER, one.key()).add(VISITS, 3)))
                .thenCompose(updated -> async.get(MEMBER, one.key()))
                .thenApply(found -> found.map(Member::visits));

        assertThat(visits).succeedsWithin(Duration.ofSeconds(20)).isEqualTo(Optional.of(3L));
    }

    @Test
    void every_operation_has_its_stage() {
        var within = Duration.ofSeconds(20);
        var keys = List.of(one.key());

        assertThat(async.batchWrite(List.of(Write.put(MEMBER, one)))).succeedsWithin(within);
        assertThat(async.find(MEMBER, one.key()))
                .succeedsWithin(within)
                .matches(found -> found.item().isPresent());
        assertThat(async.page(Query.of(MEMBER, "c1")))
                .succeedsWithin(within)
                .matches(page -> page.items().size() == 1);
        assertThat(async.batchGet(BatchGet.of(MEMBER, keys)))
                .succeedsWithin(within)
                .matches(Batch.Read::complete);
        assertThat(async.snapshot(MEMBER, keys)).succeedsWithin(within).matches(Batch.Read::complete);
        assertThat(async.writeOnce("token", List.of(Write.delete(one.key())))).succeedsWithin(within);
    }

    @Test
    void failures_are_those_of_the_table() {
        assertThat(async.write())
                .failsWithin(Duration.ofSeconds(20))
                .withThrowableThat()
                .withCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_table_can_be_reached_through_another_client() {
        var other = LocalTables.clientWith(new Faults());

        assertThat(table.with(other).client()).isSameAs(other);
        assertThat(table.with(other).name()).isEqualTo(table.name());
        assertThat(table.with(other).exists()).isTrue();
    }
}
