package org.quarknotes.notify.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quarknotes.notify.domain.Inboxes.Delivery;
import org.quarknotes.notify.domain.Inboxes.Erasure;
import org.quarknotes.notify.domain.Inboxes.InvalidCursor;
import org.quarknotes.notify.domain.Notification.Kind;
import org.quarknotes.notify.domain.Notification.Wording;

/** What the domain relies on, whoever keeps the inboxes. */
public interface InboxesContract {
    UserId ADA = new UserId("ada");
    UserId BOB = new UserId("bob");
    UserId ACTOR = new UserId("actor");
    Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    /** Empty at the beginning of each test, and the same throughout it. */
    Inboxes inboxes();

    @Test
    default void a_notification_is_in_the_inbox_of_its_recipient_alone() {
        var told = told(1, ADA);

        assertThat(inboxes().deliver("event-1", told)).isEqualTo(Delivery.DELIVERED);

        assertThat(all(ADA)).containsExactly(told);
        assertThat(all(BOB)).isEmpty();
    }

    @Test
    default void what_may_be_missing_survives_missing_and_present() {
        var read = new Notification(
                id(1),
                ADA,
                Kind.NOTE_SHARED,
                new Wording("Tïtle", "“Text” 😀"),
                "/v1/notes/1",
                Optional.empty(),
                Optional.of(NOON.plusSeconds(1)),
                NOON);
        inboxes().deliver("event-1", read);
        inboxes().deliver("event-2", told(2, ADA));

        assertThat(all(ADA)).containsExactly(told(2, ADA), read);
    }

    @Test
    default void an_event_that_comes_again_changes_nothing() {
        inboxes().deliver("event-1", told(1, ADA));

        assertThat(inboxes().deliver("event-1", told(2, ADA))).isEqualTo(Delivery.DELIVERED_BEFORE);
        assertThat(inboxes().deliver("event-1", told(1, ADA))).isEqualTo(Delivery.DELIVERED_BEFORE);

        assertThat(all(ADA)).containsExactly(told(1, ADA));
    }

    @Test
    default void an_event_that_comes_ten_times_at_once_is_told_once() throws InterruptedException {
        var attempts = IntStream.range(0, 10)
                .<Callable<Delivery>>mapToObj(n -> () -> inboxes().deliver("event-1", told(n, ADA)))
                .toList();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var deliveries = threads.invokeAll(attempts).stream().map(done -> done.resultNow());

            assertThat(deliveries.filter(Delivery.DELIVERED::equals)).hasSize(1);
        }
        assertThat(all(ADA)).hasSize(1);
    }

    @Test
    default void the_newest_come_first_and_pages_together_hold_each_once() {
        var newestFirst = new ArrayList<Notification>();
        for (int n = 0; n < 7; n++) {
            inboxes().deliver("event-" + n, told(n, ADA));
            inboxes().deliver("other-" + n, told(n, BOB));
            newestFirst.addFirst(told(n, ADA));
        }

        assertThat(all(ADA)).isEqualTo(newestFirst);
    }

    @Test
    default void a_cursor_leads_on_only_in_the_inbox_it_was_given_for() {
        for (int n = 0; n < 3; n++) {
            inboxes().deliver("event-" + n, told(n, ADA));
            inboxes().deliver("other-" + n, told(n, BOB));
        }
        var cursor = inboxes().list(ADA, 2, Optional.empty()).nextCursor();

        assertThat(cursor).isPresent();
        assertThat(inboxes().list(ADA, 2, cursor).notifications()).containsExactly(told(0, ADA));
        assertInvalid(BOB, cursor.get());
        assertInvalid(ADA, cursor.get() + "A");
        assertInvalid(ADA, "");
    }

    @Test
    default void who_was_erased_has_no_inbox_and_others_keep_theirs() {
        for (int n = 0; n < 120; n++) {
            inboxes().deliver("event-" + n, told(n, ADA));
        }
        inboxes().deliver("other", told(1, BOB));

        assertThat(inboxes().erase("left", ADA)).isEqualTo(Erasure.ERASED);

        assertThat(all(ADA)).isEmpty();
        assertThat(all(BOB)).containsExactly(told(1, BOB));
    }

    @Test
    default void what_an_erased_person_caused_goes_with_them() {
        for (int n = 0; n < 120; n++) {
            inboxes().deliver("event-" + n, told(n, ADA));
        }
        var byBob = told(200, ADA, BOB);
        inboxes().deliver("other", byBob);

        inboxes().erase("left", ACTOR);

        assertThat(all(ADA)).containsExactly(byBob);
    }

    @Test
    default void an_event_that_comes_late_tells_an_erased_person_nothing() {
        inboxes().erase("left", ADA);

        assertThat(inboxes().deliver("event-1", told(1, ADA))).isEqualTo(Delivery.NOBODY_THERE);
        assertThat(inboxes().deliver("event-1", told(2, ADA))).isEqualTo(Delivery.DELIVERED_BEFORE);

        assertThat(all(ADA)).isEmpty();
    }

    @Test
    default void an_event_that_comes_late_tells_nobody_what_an_erased_person_caused() {
        inboxes().erase("left", ACTOR);

        assertThat(inboxes().deliver("event-1", told(1, ADA))).isEqualTo(Delivery.NOBODY_THERE);
        assertThat(inboxes().deliver("event-1", told(1, ADA))).isEqualTo(Delivery.DELIVERED_BEFORE);

        assertThat(all(ADA)).isEmpty();
    }

    @Test
    default void an_erasure_that_is_asked_for_again_finds_nothing_more() {
        inboxes().deliver("event-1", told(1, ADA));
        inboxes().erase("left", ADA);

        assertThat(inboxes().erase("left", ADA)).isEqualTo(Erasure.ERASED_BEFORE);

        assertThat(all(ADA)).isEmpty();
    }

    @Test
    default void who_tells_themselves_can_be_told_and_erased() {
        assertThat(inboxes().deliver("event-1", told(1, ADA, ADA))).isEqualTo(Delivery.DELIVERED);

        inboxes().erase("left", ADA);

        assertThat(all(ADA)).isEmpty();
        assertThat(inboxes().deliver("event-2", told(2, ADA, ADA))).isEqualTo(Delivery.NOBODY_THERE);
    }

    private static Notification told(int number, UserId recipient) {
        return told(number, recipient, ACTOR);
    }

    private static Notification told(int number, UserId recipient, UserId actor) {
        return new Notification(
                id(number),
                recipient,
                Kind.NOTE_SHARED,
                new Wording("Title " + number, "Text"),
                "/v1/notes/1",
                Optional.of(actor),
                Optional.empty(),
                NOON);
    }

    private static String id(int number) {
        return "01890a5d-ac96-774b-bcce-%012d".formatted(number);
    }

    private List<Notification> all(UserId recipient) {
        var all = new ArrayList<Notification>();
        for (var page = inboxes().list(recipient, 2, Optional.empty());
                ;
                page = inboxes().list(recipient, 2, page.nextCursor())) {
            assertThat(page.notifications()).hasSizeLessThanOrEqualTo(2);
            all.addAll(page.notifications());
            if (page.nextCursor().isEmpty()) {
                return Collections.unmodifiableList(all);
            }
        }
    }

    private void assertInvalid(UserId recipient, String cursor) {
        assertThatExceptionOfType(InvalidCursor.class)
                .isThrownBy(() -> inboxes().list(recipient, 2, Optional.of(cursor)));
    }
}
