package org.quarknotes.notify.domain.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.quarknotes.notify.domain.InMemoryInboxes;
import org.quarknotes.notify.domain.Notification;
import org.quarknotes.notify.domain.UserId;
import org.quarknotes.notify.domain.live.OpenStreams.Opening;

class OpenStreamsTest {
    private static final UserId ADA = new UserId("ada");
    private static final UserId BOB = new UserId("bob");
    private static final Duration LOOK = Duration.ofSeconds(10);

    private final OpenStreams streams = new OpenStreams(new StreamLimits(2, 3));
    private final InMemoryInboxes inboxes = new InMemoryInboxes();
    private final AtomicLong nanos = new AtomicLong();
    private int kept;

    @Test
    void nobody_has_more_than_one_may_have_and_closing_makes_room() {
        var first = open(ADA);
        open(ADA);
        assertThat(streams.open(ADA)).isInstanceOf(Opening.TooManyOfPerson.class);
        open(BOB);
        assertThat(streams.open(BOB)).isInstanceOf(Opening.TooManyInAll.class);

        first.close();
        first.close();

        assertThat(streams.count()).isEqualTo(2);
        open(ADA);
    }

    @Test
    void who_is_woken_looks_and_others_do_not() {
        var ada = following(open(ADA));
        ada.next(10);
        deliver();
        assertThat(ada.next(10)).as("nobody said anything").isEmpty();

        streams.wake(BOB);
        assertThat(ada.next(10)).isEmpty();

        streams.wake(ADA);
        assertThat(ada.next(10)).hasSize(1);
        assertThat(ada.next(10)).isEmpty();
    }

    @Test
    void who_is_not_woken_looks_after_a_while() {
        var ada = following(open(ADA));
        ada.next(10);
        deliver();
        assertThat(ada.untilNextLook()).isEqualTo(LOOK);

        nanos.addAndGet(LOOK.toNanos());

        assertThat(ada.untilNextLook()).isZero();
        assertThat(ada.next(10)).hasSize(1);
    }

    @Test
    void who_asked_for_few_looks_again_at_once() {
        var ada = following(open(ADA));
        for (int n = 0; n < 5; n++) {
            deliver();
        }

        assertThat(ada.next(3)).hasSize(3);
        assertThat(ada.untilNextLook()).isZero();
        assertThat(ada.next(3)).hasSize(2);
        assertThat(ada.untilNextLook()).isEqualTo(LOOK);
    }

    @Test
    void a_process_that_stops_ends_its_streams_and_opens_none() throws InterruptedException {
        var stream = open(ADA);

        streams.stop(Duration.ofMillis(1));

        assertThat(stream.isEnding()).isTrue();
        assertThat(streams.open(BOB)).isInstanceOf(Opening.TooManyInAll.class);
    }

    private OpenStream open(UserId person) {
        return ((Opening.Opened) streams.open(person)).stream();
    }

    private Following following(OpenStream stream) {
        return new Following(inboxes, ADA, stream, Following.BEGINNING, LOOK, nanos::get);
    }

    private void deliver() {
        kept++;
        inboxes.deliver(
                "event-" + kept,
                new Notification(
                        "01890a5d-ac96-774b-bcce-%012d".formatted(kept),
                        ADA,
                        Notification.Kind.NOTE_SHARED,
                        new Notification.Wording("Title", "Text"),
                        "/v1/notes/1",
                        Optional.empty(),
                        Optional.empty(),
                        Instant.EPOCH));
    }
}
