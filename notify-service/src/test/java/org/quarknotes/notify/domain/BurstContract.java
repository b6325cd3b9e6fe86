package org.quarknotes.notify.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quarknotes.notify.domain.Told.ACTOR;
import static org.quarknotes.notify.domain.Told.ADA;
import static org.quarknotes.notify.domain.Told.BOB;
import static org.quarknotes.notify.domain.Told.NOON;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.quarknotes.notify.domain.Inboxes.Delivery;

/** Changes that follow upon each other within a minute are told of as one. */
public interface BurstContract {
    /** Empty at the beginning of each test, and the same throughout it. */
    Inboxes inboxes();

    @Test
    default void a_change_within_a_minute_of_the_first_is_added_to_it() {
        assertThat(change(1, 0, "One")).isEqualTo(Delivery.DELIVERED);
        assertThat(change(2, 30, "Two")).isEqualTo(Delivery.ADDED);
        assertThat(change(3, 59, "Three")).isEqualTo(Delivery.ADDED);
        assertThat(change(4, 60, "Four")).isEqualTo(Delivery.DELIVERED);

        assertTexts("“Four” was changed.", "“Three” was changed 3 times.");
        assertThat(inboxes().countUnread(ADA)).isEqualTo(2);
    }

    @Test
    default void a_change_that_is_told_again_is_not_added_again() {
        change(1, 0, "One");
        change(2, 1, "Two");

        assertThat(change(2, 1, "Two")).isEqualTo(Delivery.DELIVERED_BEFORE);
        assertThat(change(1, 0, "One")).isEqualTo(Delivery.DELIVERED_BEFORE);

        assertTexts("“Two” was changed 2 times.");
    }

    @Test
    default void the_newest_title_stays_though_an_older_change_comes_later() {
        change(1, 0, "One");
        change(3, 20, "Three");
        change(2, 10, "Two");

        assertTexts("“Three” was changed 3 times.");
    }

    @Test
    default void what_was_read_is_not_added_to() {
        change(1, 0, "One");
        inboxes().markAllRead(ADA);

        assertThat(change(2, 1, "Two")).isEqualTo(Delivery.DELIVERED);
        assertThat(change(3, 2, "Three")).isEqualTo(Delivery.ADDED);

        assertTexts("“Three” was changed 2 times.", "“One” was changed.");
        assertThat(inboxes().countUnread(ADA)).isEqualTo(1);
    }

    @Test
    default void changes_by_others_and_of_other_notes_are_bursts_of_their_own() {
        change(1, 0, "One");

        assertThat(inboxes().deliver("a", Told.to(ADA, 2, BOB), new Burst("note", BOB, "One", NOON)))
                .isEqualTo(Delivery.DELIVERED);
        assertThat(inboxes().deliver("b", Told.to(ADA, 3), new Burst("other", ACTOR, "One", NOON)))
                .isEqualTo(Delivery.DELIVERED);
        assertThat(inboxes().deliver("c", Told.to(BOB, 4), new Burst("note", ACTOR, "One", NOON)))
                .isEqualTo(Delivery.DELIVERED);
    }

    @Test
    default void changes_that_come_at_once_are_one_notification() throws Exception {
        var tasks = new ArrayList<Callable<Delivery>>();
        for (int n = 0; n < 15; n++) {
            var number = n;
            tasks.add(() -> change(number, number, "Title"));
        }

        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var done : threads.invokeAll(tasks)) {
                assertThat(done.get()).isIn(Delivery.DELIVERED, Delivery.ADDED);
            }
        }

        assertTexts("“Title” was changed 15 times.");
    }

    @Test
    default void a_burst_goes_with_who_made_it() {
        change(1, 0, "One");
        change(2, 1, "Two");

        inboxes().erase("left", ACTOR);

        assertThat(change(3, 2, "Three")).isEqualTo(Delivery.NOBODY_THERE);
        assertTexts();
        assertThat(inboxes().countUnread(ADA)).isZero();
    }

    private Delivery change(int number, int second, String title) {
        var burst = new Burst("note", ACTOR, title, NOON.plusSeconds(second));
        var told = Told.to(ADA, number);
        var worded = new Notification(
                told.id(),
                ADA,
                told.kind(),
                burst.begun().wording(),
                told.link(),
                told.actor(),
                Optional.empty(),
                NOON);
        return inboxes().deliver("event-" + number, worded, burst);
    }

    private void assertTexts(String... texts) {
        assertThat(inboxes().list(ADA, 10, Optional.empty()).notifications())
                .extracting(told -> told.wording().text())
                .containsExactlyElementsOf(List.of(texts));
    }
}
