package org.quarknotes.notes.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.quarknotes.notes.domain.Samples.ADA;
import static org.quarknotes.notes.domain.Samples.BOB;
import static org.quarknotes.notes.domain.Samples.EVE;
import static org.quarknotes.notes.domain.Samples.NOON;
import static org.quarknotes.notes.domain.Samples.added;
import static org.quarknotes.notes.domain.Samples.archived;
import static org.quarknotes.notes.domain.Samples.newId;
import static org.quarknotes.notes.domain.Samples.note;
import static org.quarknotes.notes.domain.Samples.removed;
import static org.quarknotes.notes.domain.Samples.replaced;
import static org.quarknotes.notes.domain.Samples.restored;
import static org.quarknotes.notes.domain.Samples.revised;
import static org.quarknotes.notes.domain.Samples.trashed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the domain relies on with single notes, whoever keeps them. */
public interface NotesContract extends KeptNotes {
    @Test
    default void an_added_note_is_found_by_its_owner_alone() {
        var note = kept(ADA, "Groceries");

        assertThat(notes().find(ADA, note.id())).contains(note);
        assertThat(notes().find(BOB, note.id())).isEmpty();
        assertThat(notes().find(ADA, newId())).isEmpty();
    }

    @Test
    default void empty_content_is_kept_as_it_is() {
        var bare = kept(note(ADA, new Draft(new Title("t"), Body.EMPTY, Tags.NONE, false), NOON));

        assertThat(notes().find(ADA, bare.id())).contains(bare);
    }

    @Test
    default void the_largest_content_is_kept_in_this_version_and_the_former() {
        var tags = IntStream.range(0, 20).mapToObj(n -> "😀".repeat(38) + n).toList();
        var largest = new Draft(new Title("😀".repeat(200)), new Body("😀".repeat(16 * 1024)), new Tags(tags), true);
        var note = kept(note(ADA, largest, NOON));
        var next = become(note, archived(note));

        assertThat(notes().find(ADA, note.id())).contains(next);
        assertThat(notes().version(note.id(), 1)).contains(note);
    }

    @Test
    default void a_second_note_of_the_same_id_is_a_failure() {
        var note = kept(ADA, "Groceries");

        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> commit(added(note)));
    }

    @Test
    default void a_note_is_replaced_by_its_next_version() {
        var note = kept(ADA, "Groceries");

        var next = become(note, revised(note, "Shopping", NOON.plusSeconds(1)));

        assertThat(notes().find(ADA, note.id())).contains(next);
    }

    @Test
    default void a_note_is_kept_in_every_state_of_its_life() {
        var note = kept(ADA, "Groceries");
        var archived = become(note, archived(note));
        var trashed = become(archived, trashed(archived));

        assertThat(notes().find(ADA, note.id())).contains(trashed);
        assertThat(trashed.life()).isEqualTo(new Life.Trashed(Shelf.ARCHIVED, NOON.plus(Duration.ofDays(30))));

        var restored = become(trashed, restored(trashed));

        assertThat(notes().find(ADA, note.id())).contains(restored);
        assertThat(restored.life()).isEqualTo(new Life.Kept(Shelf.ARCHIVED));
    }

    @Test
    default void who_replaces_an_older_version_is_overtaken() {
        var note = kept(ADA, "Groceries");
        var first = become(note, revised(note, "First", NOON));

        assertThat(commit(replaced(note, revised(note, "Second", NOON)))).isEqualTo(new Commit.Overtaken(0));

        assertThat(notes().find(ADA, note.id())).contains(first);
    }

    @Test
    default void what_is_not_there_can_neither_be_replaced_nor_removed() {
        var never = note(ADA, "Never added");

        assertThat(commit(replaced(never, revised(never, "x", NOON)))).isEqualTo(new Commit.Overtaken(0));
        assertThat(commit(removed(never))).isEqualTo(new Commit.Overtaken(0));
        assertThat(notes().find(ADA, never.id())).isEmpty();
    }

    @Test
    default void of_twenty_who_replace_one_version_at_once_exactly_one_wins() throws InterruptedException {
        var note = kept(ADA, "Groceries");
        var attempts = IntStream.range(0, 20)
                .<Callable<Commit>>mapToObj(n -> () -> commit(replaced(note, revised(note, "Number " + n, NOON))))
                .toList();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcomes = threads.invokeAll(attempts).stream().map(done -> done.resultNow());

            assertThat(outcomes.filter(new Commit.Done()::equals)).hasSize(1);
        }
        assertThat(notes().find(ADA, note.id())).map(Note::version).contains(2L);
    }

    @Test
    default void a_note_is_removed_with_its_versions_and_grants_and_others_stay() {
        var note = kept(ADA, "Groceries");
        var other = kept(ADA, "Other");
        share(note, BOB, Role.READER);
        share(other, BOB, Role.READER);
        var last = become(note, revised(note, "Shopping", NOON));

        gone(last);

        assertThat(notes().find(ADA, note.id())).isEmpty();
        clearLeftovers();
        assertThat(notes().grants(note.id())).isEmpty();
        assertThat(notes().version(note.id(), 1)).isEmpty();
        assertThat(notes().find(ADA, other.id())).contains(other);
        assertThat(notes().grant(other.id(), BOB)).isPresent();
    }

    @Test
    default void who_removes_an_older_version_is_overtaken_and_all_stays() {
        var note = kept(ADA, "Groceries");
        share(note, BOB, Role.READER);
        var next = become(note, revised(note, "Shopping", NOON));

        assertThat(commit(removed(note))).isEqualTo(new Commit.Overtaken(0));

        clearLeftovers();
        assertThat(notes().find(ADA, note.id())).contains(next);
        assertThat(notes().version(note.id(), 1)).contains(note);
        assertThat(notes().grant(note.id(), BOB)).isPresent();
    }

    @Test
    default void an_export_holds_every_note_of_one_owner_whole_and_by_id() {
        var all = new ArrayList<Note>();
        for (int n = 0; n < 5; n++) {
            all.add(kept(ADA, "Note " + n));
        }
        all.set(1, become(all.get(1), archived(all.get(1))));
        all.set(2, become(all.get(2), trashed(all.get(2))));
        kept(BOB, "Of somebody else");
        share(kept(EVE, "Shared"), ADA, Role.EDITOR);

        var exported = new ArrayList<Note>();
        notes().export(ADA, exported::add);

        assertThat(exported).containsExactlyInAnyOrderElementsOf(all);
        assertThat(exported).extracting(note -> note.id().text()).isSorted();
    }

    @Test
    default void an_export_ends_with_what_its_taker_throws() {
        kept(ADA, "First");
        kept(ADA, "Second");
        var taken = new ArrayList<Note>();

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> notes().export(ADA, note -> {
                    taken.add(note);
                    throw new IllegalStateException("enough");
                }))
                .withMessage("enough");
        assertThat(taken).hasSize(1);
    }

    @Test
    default void whose_time_in_the_trash_is_over_is_known_whoever_owns_it() {
        var ofAda = kept(ADA, "Of Ada");
        var ofBob = kept(BOB, "Of Bob");
        var restored = kept(ADA, "Restored");
        kept(ADA, "Kept");
        var expired = List.of(become(ofAda, trashed(ofAda)), become(ofBob, trashed(ofBob)));
        var inTrash = become(restored, trashed(restored));
        become(inTrash, restored(inTrash));
        var over = NOON.plus(Duration.ofDays(30));

        assertThat(notes().expired(over.minusMillis(1), 10)).isEmpty();
        assertThat(notes().expired(over, 10)).containsExactlyInAnyOrderElementsOf(expired);
        assertThat(notes().expired(over, 1)).hasSize(1);

        gone(expired.getFirst());
        assertThat(notes().expired(over, 10)).containsExactly(expired.getLast());
        assertThat(Optional.of(expired.getLast())).isEqualTo(notes().find(BOB, ofBob.id()));
    }
}
