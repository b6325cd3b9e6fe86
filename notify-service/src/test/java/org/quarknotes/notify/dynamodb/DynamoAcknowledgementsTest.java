package org.quarknotes.notify.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quarknotes.dynamo.Table;
import org.quarknotes.notify.domain.UserId;
import org.quarknotes.notify.domain.live.Acknowledged;
import org.quarknotes.notify.domain.live.Acknowledgements.Keeping;
import org.quarknotes.notify.domain.live.SessionId;

class DynamoAcknowledgementsTest {
    private static final UserId ADA = new UserId("ada");
    private static final SessionId HERE = new SessionId("here");
    private static final SessionId KEY = new SessionId("api-key:1#2");

    private final Clock clock = Clock.systemUTC();
    private final Table table = LocalTables.fresh();
    private final DynamoAcknowledgements acknowledgements =
            new DynamoAcknowledgements(table, () -> Duration.ofDays(30), clock);

    @Test
    void each_session_acknowledges_for_itself() {
        acknowledgements.add(ADA, HERE, new Acknowledged("b", Set.of("d")));
        acknowledgements.add(ADA, KEY, new Acknowledged("a", Set.of()));

        assertThat(acknowledgements.of(ADA, HERE)).contains(new Acknowledged("b", Set.of("d")));
        assertThat(acknowledgements.of(ADA, KEY)).contains(new Acknowledged("a", Set.of()));
        assertThat(acknowledgements.of(new UserId("bob"), HERE)).isEmpty();
    }

    @Test
    void what_sockets_of_one_session_add_at_once_is_all_kept() throws InterruptedException {
        var additions = IntStream.range(0, 8)
                .<Callable<Keeping>>mapToObj(n ->
                        () -> acknowledgements.add(ADA, HERE, new Acknowledged("a", Set.of("b" + n))))
                .toList();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(additions)).allMatch(done -> done.resultNow() == Keeping.KEPT);
        }

        assertThat(acknowledgements.of(ADA, HERE).orElseThrow().beyond()).hasSize(8);
    }

    @Test
    void who_stayed_away_too_long_begins_anew() {
        new DynamoAcknowledgements(table, () -> Duration.ofSeconds(-1), clock).add(ADA, HERE, Acknowledged.before("a"));
        assertThat(acknowledgements.of(ADA, HERE)).isEmpty();

        acknowledgements.add(ADA, HERE, Acknowledged.before("b"));
        assertThat(acknowledgements.of(ADA, HERE)).contains(Acknowledged.before("b"));
    }

    @Test
    void nothing_is_kept_of_who_was_erased() {
        acknowledgements.add(ADA, HERE, Acknowledged.before("a"));
        Storage.inboxes(table, clock).erase("left", ADA);

        assertThat(acknowledgements.of(ADA, HERE)).isEmpty();
        assertThat(acknowledgements.add(ADA, HERE, Acknowledged.before("b"))).isEqualTo(Keeping.NOBODY_THERE);
        assertThat(acknowledgements.of(ADA, HERE)).isEmpty();
    }
}
