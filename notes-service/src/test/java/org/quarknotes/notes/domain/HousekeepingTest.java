package org.quarknotes.notes.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quarknotes.notes.domain.Samples.ADA;
import static org.quarknotes.notes.domain.Samples.BOB;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quarknotes.notes.domain.Housekeeping.Sweep;
import org.quarknotes.notes.domain.NoteEvent.Happening;

class HousekeepingTest {
    private final Desk desk = new Desk();
    private final Note note = desk.written(ADA, "Groceries");

    @Test
    void a_note_is_purged_thirty_days_after_it_was_thrown_away_by_nobody() {
        desk.trash(note);
        desk.clock.advance(Duration.ofDays(30));

        assertThat(desk.housekeeping.sweep()).isEqualTo(new Sweep(1, 0, 0));

        assertThat(desk.notes.find(ADA, note.id())).isEmpty();
        assertThat(desk.lastTold())
                .isEqualTo(new NoteEvent.Purged(new Happening(
                        note.id(), ADA, note.content().title(), 3, Optional.empty(), desk.clock.instant())));
    }

    @Test
    void nothing_else_is_touched() {
        desk.written(BOB, "Kept");
        desk.trash(note);
        desk.clock.advance(Duration.ofDays(30).minusMillis(1));

        assertThat(desk.housekeeping.sweep().isIdle()).isTrue();

        assertThat(desk.now(note).isTrashed()).isTrue();
    }

    @Test
    void many_are_purged_in_several_goes() {
        desk.trash(note);
        for (int n = 0; n < 149; n++) {
            desk.trash(desk.written(BOB, "Note " + n));
        }
        desk.clock.advance(Duration.ofDays(30));

        assertThat(desk.housekeeping.sweep()).isEqualTo(new Sweep(100, 0, 0));
        assertThat(desk.housekeeping.sweep()).isEqualTo(new Sweep(50, 0, 0));
        assertThat(desk.housekeeping.sweep().isIdle()).isTrue();
    }
}
