package org.quarknotes.notes.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.quarknotes.notes.domain.Samples.ADA;
import static org.quarknotes.notes.domain.Samples.BOB;
import static org.quarknotes.notes.domain.Samples.EVE;
import static org.quarknotes.notes.domain.Samples.NOON;
import static org.quarknotes.notes.domain.Samples.grant;
import static org.quarknotes.notes.domain.Samples.note;
import static org.quarknotes.notes.domain.Samples.revised;
import static org.quarknotes.notes.domain.Samples.shared;
import static org.quarknotes.notes.domain.Samples.trashed;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quarknotes.notes.domain.Notes.Granting;
import org.quarknotes.notes.domain.Notes.Replacement;

/** What the domain relies on, whoever keeps the notes; lists are {@link NoteListsContract}. */
public interface NotesContract {
    /** Empty at the beginning of each test, and the same throughout it. */
    Notes notes();

    @Test
    default void an_added_note_is_found_by_its_owner_alone() {
        var note = note(ADA, "Groceries");

        notes().add(note);

        assertThat(notes().find(ADA, note.id())).contains(note);
        assertThat(notes().find(BOB, note.id())).isEmpty();
        assertThat(notes().find(ADA, note(ADA, "Other").id())).isEmpty();
    }

    @Test
    default void empty_content_is_kept_as_it_is() {
        var bare =
                Note.written(note(ADA, "id").id(), ADA, new Draft(new Title("t"), Body.EMPTY, Tags.NONE, false), NOON);

        notes().add(bare);

        assertThat(notes().find(ADA, bare.id())).contains(bare);
    }

    @Test
    default void a_second_note_of_the_same_id_is_a_failure() {
        var note = note(ADA, "Groceries");
        notes().add(note);

        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> notes().add(note));
    }

    @Test
    default void a_note_is_replaced_by_its_next_version() {
        var note = note(ADA, "Groceries");
        notes().add(note);
        var next = revised(note, "Shopping", NOON.plusSeconds(1));

        assertThat(notes().replace(next)).isEqualTo(Replacement.DONE);

        assertThat(notes().find(ADA, note.id())).contains(next);
    }

    @Test
    default void who_replaces_an_older_version_is_overtaken() {
        var note = note(ADA, "Groceries");
        notes().add(note);
        var first = revised(note, "First", NOON);
        notes().replace(first);

        assertThat(notes().replace(revised(note, "Second", NOON))).isEqualTo(Replacement.OVERTAKEN);

        assertThat(notes().find(ADA, note.id())).contains(first);
    }

    @Test
    default void what_is_not_there_can_neither_be_replaced_nor_removed() {
        var never = note(ADA, "Never added");

        assertThat(notes().replace(revised(never, "x", NOON))).isEqualTo(Replacement.OVERTAKEN);
        assertThat(notes().remove(never)).isEqualTo(Replacement.OVERTAKEN);
        assertThat(notes().find(ADA, never.id())).isEmpty();
    }

    @Test
    default void of_twenty_who_replace_one_version_at_once_exactly_one_wins() throws InterruptedException {
        var note = note(ADA, "Groceries");
        notes().add(note);
        var attempts = IntStream.range(0, 20)
                .<Callable<Replacement>>mapToObj(n -> () -> notes().replace(revised(note, "Number " + n, NOON)))
                .toList();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcomes = threads.invokeAll(attempts).stream().map(done -> done.resultNow());

            assertThat(outcomes.filter(Replacement.DONE::equals)).hasSize(1);
        }
        assertThat(notes().find(ADA, note.id())).map(Note::version).contains(2L);
    }

    @Test
    default void a_note_is_removed_with_its_grants_and_others_stay() {
        var note = kept("Groceries");
        var other = kept("Other");
        share(note, BOB, Role.READER);
        share(other, BOB, Role.READER);

        assertThat(notes().remove(note)).isEqualTo(Replacement.DONE);

        assertThat(notes().find(ADA, note.id())).isEmpty();
        assertThat(notes().grants(note.id())).isEmpty();
        assertThat(notes().find(ADA, other.id())).contains(other);
        assertThat(notes().grant(other.id(), BOB)).isPresent();
    }

    @Test
    default void who_removes_an_older_version_is_overtaken_and_its_grants_stay() {
        var note = kept("Groceries");
        share(note, BOB, Role.READER);
        var next = revised(note, "Shopping", NOON);
        notes().replace(next);

        assertThat(notes().remove(note)).isEqualTo(Replacement.OVERTAKEN);

        assertThat(notes().find(ADA, note.id())).contains(next);
        assertThat(notes().grant(note.id(), BOB)).isPresent();
    }

    @Test
    default void a_grant_is_found_by_its_grantee_alone() {
        var note = kept("Groceries");

        assertThat(share(note, BOB, Role.READER)).isEqualTo(Granting.DONE);

        assertThat(notes().grant(note.id(), BOB)).contains(grant(note, BOB, Role.READER));
        assertThat(notes().grant(note.id(), EVE)).isEmpty();
        assertThat(notes().grant(kept("Other").id(), BOB)).isEmpty();
    }

    @Test
    default void grants_of_a_note_come_in_the_order_of_their_grantees() {
        var note = kept("Groceries");
        share(note, EVE, Role.EDITOR);
        share(note, BOB, Role.READER);
        share(kept("Other"), ADA, Role.READER);

        assertThat(notes().grants(note.id()))
                .containsExactly(grant(note, BOB, Role.READER), grant(note, EVE, Role.EDITOR));
    }

    @Test
    default void a_grant_that_is_there_is_not_granted_again_but_regranted() {
        var note = kept("Groceries");
        share(note, BOB, Role.READER);

        assertThat(share(note, BOB, Role.EDITOR)).isEqualTo(Granting.OVERTAKEN);
        assertThat(notes().grant(note.id(), BOB)).map(Grant::role).contains(Role.READER);

        assertThat(notes().regrant(grant(note, BOB, Role.EDITOR))).isEqualTo(Granting.DONE);
        assertThat(notes().grant(note.id(), BOB)).map(Grant::role).contains(Role.EDITOR);
    }

    @Test
    default void a_grant_that_is_not_there_cannot_be_regranted() {
        var note = kept("Groceries");

        assertThat(notes().regrant(grant(note, BOB, Role.EDITOR))).isEqualTo(Granting.OVERTAKEN);
        assertThat(notes().grant(note.id(), BOB)).isEmpty();
    }

    @Test
    default void a_note_that_is_gone_or_trashed_cannot_be_granted() {
        var gone = note(ADA, "Gone");
        var trashed = kept("Trashed");
        share(trashed, BOB, Role.READER);
        notes().replace(trashed(trashed));

        assertThat(share(gone, BOB, Role.READER)).isEqualTo(Granting.OVERTAKEN);
        assertThat(share(trashed, EVE, Role.READER)).isEqualTo(Granting.OVERTAKEN);
        assertThat(notes().regrant(grant(trashed, BOB, Role.EDITOR))).isEqualTo(Granting.OVERTAKEN);
        assertThat(notes().grants(gone.id())).isEmpty();
        assertThat(notes().grants(trashed.id())).containsExactly(grant(trashed, BOB, Role.READER));
    }

    private Note kept(String title) {
        var note = note(ADA, title);
        notes().add(note);
        return note;
    }

    private Granting share(Note note, UserId grantee, Role role) {
        var grant = grant(note, grantee, role);
        return notes().grant(grant, shared(note, grant));
    }
}
