package org.quarknotes.notify.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.quarknotes.notify.domain.Told.ACTOR;
import static org.quarknotes.notify.domain.Told.ADA;
import static org.quarknotes.notify.domain.Told.BOB;
import static org.quarknotes.notify.domain.Told.id;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quarknotes.notify.domain.InboxRejection.NoSuchNotification;

/** What is read and unread, in whatever order and however many say so at once. */
public interface ReadingContract {
    /** Empty at the beginning of each test, and the same throughout it. */
    Inboxes inboxes();

    @Test
    default void what_was_delivered_is_unread_until_it_is_read() {
        deliver(3);

        assertUnread(2, 1, 0);

        inboxes().markRead(ADA, id(1));

        assertUnread(2, 0);
        assertThat(inboxes().list(ADA, 10, Optional.empty()).notifications())
                .extracting(told -> told.readAt().isPresent())
                .containsExactly(false, true, false);
    }

    @Test
    default void reading_again_changes_nothing() {
        deliver(2);

        inboxes().markRead(ADA, id(1));
        inboxes().markRead(ADA, id(1));

        assertUnread(0);
    }

    @Test
    default void one_of_somebody_else_looks_missing() {
        inboxes().deliver("event", Told.to(BOB, 1));

        assertThatExceptionOfType(NoSuchNotification.class)
                .isThrownBy(() -> inboxes().markRead(ADA, id(1)));
        assertThatExceptionOfType(NoSuchNotification.class)
                .isThrownBy(() -> inboxes().markRead(ADA, id(2)));
        assertThat(inboxes().countUnread(BOB)).isEqualTo(1);
    }

    @Test
    default void all_can_be_read_at_once_whatever_their_number() {
        deliver(90);
        inboxes().deliver("other", Told.to(BOB, 1));

        inboxes().markAllRead(ADA);
        inboxes().markAllRead(new UserId("nobody"));

        assertUnread();
        assertThat(inboxes().countUnread(BOB)).isEqualTo(1);
    }

    @Test
    default void the_unread_come_in_pages_of_their_own() {
        deliver(5);
        inboxes().markRead(ADA, id(3));

        var first = inboxes().unread(ADA, 2, Optional.empty());
        var rest = inboxes().unread(ADA, 2, first.nextCursor());

        assertThat(first.notifications()).containsExactly(Told.to(ADA, 4), Told.to(ADA, 2));
        assertThat(rest.notifications()).containsExactly(Told.to(ADA, 1), Told.to(ADA, 0));
        assertThatExceptionOfType(Inboxes.InvalidCursor.class)
                .isThrownBy(() -> inboxes().list(ADA, 2, first.nextCursor()));
    }

    @Test
    default void what_goes_with_who_caused_it_is_no_longer_counted() {
        deliver(5);
        inboxes().deliver("other", Told.to(ADA, 7, BOB));
        inboxes().markRead(ADA, id(2));

        inboxes().erase("left", ACTOR);

        assertUnread(7);
    }

    @Test
    default void an_id_that_is_not_greater_than_the_last_gets_one_that_is() {
        inboxes().deliver("event-1", Told.to(ADA, 5));
        inboxes().deliver("event-2", Told.to(ADA, 5));
        inboxes().deliver("event-3", Told.to(ADA, 1));

        assertThat(inboxes().after(ADA, Optional.of(id(5)), 10))
                .extracting(Notification::id)
                .containsExactly(id(6), id(7));
        assertThat(inboxes().last(ADA)).contains(id(7));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    default void who_delivers_reads_and_erases_at_once_leaves_a_count_that_is_right(long seed) throws Exception {
        var random = new Random(seed);
        var tasks = new ArrayList<Callable<Object>>();
        for (int n = 0; n < 60; n++) {
            var number = n;
            tasks.add(() -> inboxes().deliver("event-" + number, Told.to(ADA, number, number % 6 == 0 ? BOB : ACTOR)));
            if (random.nextInt(3) == 0) {
                tasks.add(() -> readSome(new Random(seed + number)));
            }
            if (random.nextInt(15) == 0) {
                tasks.add(() -> {
                    inboxes().markAllRead(ADA);
                    return "all";
                });
            }
        }
        tasks.add(random.nextInt(tasks.size()), () -> inboxes().erase("left", BOB));

        atOnce(tasks);

        assertThat(inboxes().countUnread(ADA)).isEqualTo(unread().size());
        assertThat(inboxes().list(ADA, 100, Optional.empty()).notifications())
                .as("all but what went with who left")
                .hasSize(50)
                .filteredOn(told -> told.readAt().isEmpty())
                .isEqualTo(unread());
    }

    @Test
    default void a_stream_that_follows_misses_nothing_of_what_is_delivered_at_once() throws Exception {
        var seen = new ArrayList<String>();
        var tasks = new ArrayList<Callable<Object>>();
        for (int n = 0; n < 40; n++) {
            var number = n;
            tasks.add(() -> inboxes().deliver("event-" + number, Told.to(ADA, 40 - number)));
        }
        tasks.add(() -> {
            while (seen.size() < 40) {
                var last = seen.isEmpty() ? Optional.<String>empty() : Optional.of(seen.getLast());
                inboxes().after(ADA, last, 7).forEach(told -> seen.add(told.id()));
            }
            return seen;
        });

        atOnce(tasks);

        assertThat(seen).doesNotHaveDuplicates().isSorted().hasSize(40);
    }

    private Object readSome(Random random) {
        var all = inboxes().list(ADA, 100, Optional.empty()).notifications();
        if (!all.isEmpty()) {
            try {
                inboxes().markRead(ADA, all.get(random.nextInt(all.size())).id());
            } catch (NoSuchNotification erasedMeanwhile) {
                return erasedMeanwhile;
            }
        }
        return all;
    }

    private static void atOnce(List<Callable<Object>> tasks) throws Exception {
        try (var threads = Executors.newFixedThreadPool(12)) {
            for (var done : threads.invokeAll(tasks)) {
                done.get();
            }
        }
    }

    private void deliver(int number) {
        IntStream.range(0, number).forEach(n -> inboxes().deliver("event-" + n, Told.to(ADA, n)));
    }

    private void assertUnread(int... numbers) {
        assertThat(unread())
                .extracting(Notification::id)
                .containsExactlyElementsOf(
                        IntStream.of(numbers).mapToObj(Told::id).toList());
        assertThat(inboxes().countUnread(ADA)).isEqualTo(numbers.length);
    }

    private List<Notification> unread() {
        return inboxes().unread(ADA, 100, Optional.empty()).notifications();
    }
}
