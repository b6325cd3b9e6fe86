package org.quarknotes.notify.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quarknotes.notify.domain.Inboxes.Delivery;
import org.quarknotes.notify.domain.Notification.Kind;
import org.quarknotes.notify.domain.Notification.Wording;

class TellingTest {
    private static final UserId ADA = new UserId("ada");
    private static final UserId BOB = new UserId("bob");
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final InMemoryInboxes inboxes = new InMemoryInboxes();
    private final AtomicInteger ids = new AtomicInteger();
    private final Telling telling = new Telling(
            inboxes,
            () -> "id-" + ids.incrementAndGet(),
            person -> {},
            Clock.fixed(NOON.plusSeconds(2), ZoneOffset.UTC));

    @Test
    void whom_a_note_was_shared_with_is_told_by_whom_and_where_it_is() {
        assertThat(telling.tell(shared("event-1", "reader"))).isEqualTo(Delivery.DELIVERED);

        assertThat(inbox(BOB).notifications())
                .containsExactly(new Notification(
                        "id-1",
                        BOB,
                        Kind.NOTE_SHARED,
                        new Wording("A note was shared with you", "You can now read “Groceries”."),
                        "/v1/notes/7",
                        Optional.of(ADA),
                        Optional.empty(),
                        NOON.plusSeconds(2)));
    }

    @Test
    void an_editor_is_told_that_they_may_change_it() {
        telling.tell(shared("event-1", "editor"));

        assertThat(inbox(BOB).notifications())
                .extracting(told -> told.wording().text())
                .containsExactly("You can now read and change “Groceries”.");
    }

    @Test
    void who_shared_it_is_not_told() {
        telling.tell(shared("event-1", "reader"));

        assertThat(inbox(ADA).notifications()).isEmpty();
    }

    @Test
    void nobody_is_told_twice_of_one_event() {
        telling.tell(shared("event-1", "reader"));

        assertThat(telling.tell(shared("event-1", "reader"))).isEqualTo(Delivery.DELIVERED_BEFORE);

        assertThat(inbox(BOB).notifications()).hasSize(1);
    }

    @Test
    void two_events_are_told_of_twice() {
        telling.tell(shared("event-1", "reader"));

        assertThat(telling.tell(shared("event-2", "reader"))).isEqualTo(Delivery.DELIVERED);

        assertThat(inbox(BOB).notifications()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void every_kind_is_known_by_its_code(Kind kind) {
        assertThat(Kind.of(kind.code())).isEqualTo(kind);
    }

    @Test
    void an_unknown_kind_is_refused_by_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Kind.of("note.eaten"))
                .withMessageContaining("note.eaten");
    }

    private static NoteShared shared(String eventId, String role) {
        return new NoteShared(eventId, "7", ADA, BOB, role, "Groceries", NOON, NOON);
    }

    private Inboxes.Page inbox(UserId person) {
        return inboxes.list(person, 10, Optional.empty());
    }
}
