package org.quarknotes.notes.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.quarknotes.notes.domain.Samples.ADA;
import static org.quarknotes.notes.domain.Samples.BOB;
import static org.quarknotes.notes.domain.Samples.draft;
import static org.quarknotes.notes.domain.Samples.once;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.quarknotes.notes.domain.NoteBatches.Batched;
import org.quarknotes.notes.domain.NoteRejection.BatchFailed;
import org.quarknotes.notes.domain.NoteRejection.KeyReused;
import org.quarknotes.notes.domain.NoteRejection.NoSuchNote;
import org.quarknotes.notes.domain.NoteRejection.RoleTooLow;
import org.quarknotes.notes.domain.NoteRejection.StaleVersion;
import org.quarknotes.notes.domain.NoteRejection.Trashed;

class NoteBatchesTest {
    private final Desk desk = new Desk();
    private final Note note = desk.written(ADA, "Groceries");
    private final Note other = desk.written(ADA, "Other");

    @Test
    void all_is_done_and_answered_in_order() {
        var done = perform(delete(other, 1), create("New"), update(note, 1, "Changed"));

        assertThat(done.again()).isFalse();
        assertThat(done.notes())
                .extracting(summary -> summary.title().text(), NoteSummary::state, NoteSummary::version)
                .containsExactly(
                        tuple("Other", NoteState.TRASHED, 2L),
                        tuple("New", NoteState.ACTIVE, 1L),
                        tuple("Changed", NoteState.ACTIVE, 2L));
        assertThat(desk.now(note).content()).isEqualTo(draft("Changed"));
        assertThat(desk.now(other).isTrashed()).isTrue();
        assertThat(desk.notes.told().subList(2, 5))
                .hasExactlyElementsOfTypes(NoteEvent.Trashed.class, NoteEvent.Created.class, NoteEvent.Revised.class);
    }

    @Test
    void each_operation_is_refused_for_what_it_alone_would_be_refused_for() {
        var trashed = desk.written(ADA, "Trashed");
        desk.trash(trashed);
        var foreign = desk.written(BOB, "Of Bob");
        var readable = desk.written(BOB, "To read");
        desk.share(readable, ADA, Role.READER);
        var editable = desk.written(BOB, "To edit");
        desk.share(editable, ADA, Role.EDITOR);

        assertFails(NoSuchNote.class, update(foreign, 1, "x"));
        assertFails(NoSuchNote.class, delete(foreign, 1));
        assertFails(RoleTooLow.class, update(readable, 9, "x"));
        assertFails(RoleTooLow.class, delete(editable, 1));
        assertFails(StaleVersion.class, update(note, 2, "x"));
        assertFails(StaleVersion.class, delete(note, 2));
        assertFails(StaleVersion.class, update(trashed, 1, "x"));
        assertFails(Trashed.class, update(trashed, 2, "x"));
        assertFails(
                NoSuchNote.class,
                new Operation.Delete(
                        () -> {
                            throw new NoSuchNote();
                        },
                        1));
    }

    @Test
    void an_editor_changes_notes_of_others_in_a_batch() {
        desk.share(note, BOB, Role.EDITOR);

        var done = desk.batches.perform(BOB, List.of(update(note, 1, "Changed")), Optional.empty());

        assertThat(done.notes().getFirst().owner()).isEqualTo(ADA);
        assertThat(desk.lastTold().what().actor()).contains(BOB);
    }

    @Test
    void the_first_operation_that_cannot_be_done_is_told_and_later_ones_are_not_asked() {
        var failure = failure(create("New"), update(note, 7, "x"), new Operation.Create(() -> {
            throw new AssertionError("asked for what comes after the failure");
        }));

        assertThat(failure.position()).isEqualTo(1);
        assertThat(failure.why()).isInstanceOf(StaleVersion.class);
        assertNothingDone();
    }

    @Test
    void what_the_asking_itself_refuses_is_passed_on_as_it_is() {
        var refusal = new IllegalStateException("says the edge");

        assertThat(catchThrowableOfType(
                        IllegalStateException.class,
                        () -> perform(create("New"), new Operation.Create(() -> {
                            throw refusal;
                        }))))
                .isSameAs(refusal);
        assertNothingDone();
    }

    @Test
    void a_note_in_the_trash_stays_as_it_is_when_deleted_again() {
        desk.trash(note);
        int told = desk.notes.told().size();

        var done = perform(delete(note, 2));

        assertThat(done.notes()).containsExactly(NoteSummary.of(desk.now(note)));
        assertThat(desk.now(note).version()).isEqualTo(2);
        assertThat(desk.notes.told()).hasSize(told);
    }

    @Test
    void a_note_changed_by_others_while_the_batch_was_checked_is_checked_anew() {
        var asked = new AtomicInteger();
        var slow = new Operation.Update(note::id, 1, present -> {
            if (asked.getAndIncrement() == 0) {
                desk.retitle(note, "Faster");
            }
            return new Revision(draft("Slower"), present.shelf());
        });

        var failure = failure(delete(other, 1), slow);

        assertThat(failure.position()).isEqualTo(1);
        assertThat(failure.why()).isInstanceOf(StaleVersion.class);
        assertThat(desk.now(note).content()).isEqualTo(draft("Faster"));
        assertThat(desk.now(other)).isEqualTo(other);
    }

    @Test
    void a_batch_that_is_repeated_changes_nothing_and_gets_the_first_answer() {
        var operations = List.of(create("New"), update(note, 1, "Changed"), delete(other, 1));
        var first = desk.batches.perform(ADA, operations, Optional.of(once("key", "print")));
        desk.retitle(note, "Later");
        int told = desk.notes.told().size();

        var second = desk.batches.perform(ADA, operations, Optional.of(once("key", "print")));

        assertThat(second).isEqualTo(new Batched(first.notes(), true));
        assertThat(desk.notes.told()).hasSize(told);
    }

    @Test
    void a_key_is_for_one_batch_only() {
        desk.batches.perform(ADA, List.of(create("New")), Optional.of(once("key", "print")));

        assertThat(catchThrowableOfType(
                        KeyReused.class,
                        () -> desk.batches.perform(ADA, List.of(create("Newer")), Optional.of(once("key", "another")))))
                .isNotNull();
    }

    @Test
    void a_failed_batch_is_not_remembered_and_can_be_tried_again() {
        var request = Optional.of(once("key", "print"));
        assertThat(catchThrowableOfType(
                        BatchFailed.class, () -> desk.batches.perform(ADA, List.of(delete(note, 2)), request)))
                .isNotNull();
        desk.retitle(note, "Second");

        assertThat(desk.batches.perform(ADA, List.of(delete(note, 2)), request).again())
                .isFalse();
        assertThat(desk.now(note).isTrashed()).isTrue();
    }

    private Batched perform(Operation... operations) {
        return desk.batches.perform(ADA, List.of(operations), Optional.empty());
    }

    private BatchFailed failure(Operation... operations) {
        return catchThrowableOfType(BatchFailed.class, () -> perform(operations));
    }

    /** After one that could be done, which then is not. */
    private void assertFails(Class<? extends NoteRejection> why, Operation operation) {
        int told = desk.notes.told().size();

        var failure = failure(create("New"), operation);

        assertThat(failure.position()).isEqualTo(1);
        assertThat(failure.why()).isInstanceOf(why);
        assertThat(desk.notes.told()).hasSize(told);
    }

    private void assertNothingDone() {
        assertThat(desk.now(note)).isEqualTo(note);
        assertThat(desk.notes.told()).hasSize(2);
    }

    private static Operation create(String title) {
        return new Operation.Create(() -> draft(title));
    }

    private static Operation update(Note note, long version, String title) {
        return new Operation.Update(note::id, version, present -> new Revision(draft(title), present.shelf()));
    }

    private static Operation delete(Note note, long version) {
        return new Operation.Delete(note::id, version);
    }
}
