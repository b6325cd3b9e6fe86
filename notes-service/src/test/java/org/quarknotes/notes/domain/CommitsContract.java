package org.quarknotes.notes.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quarknotes.notes.domain.Samples.ADA;
import static org.quarknotes.notes.domain.Samples.BOB;
import static org.quarknotes.notes.domain.Samples.NOON;
import static org.quarknotes.notes.domain.Samples.added;
import static org.quarknotes.notes.domain.Samples.note;
import static org.quarknotes.notes.domain.Samples.once;
import static org.quarknotes.notes.domain.Samples.removed;
import static org.quarknotes.notes.domain.Samples.replaced;
import static org.quarknotes.notes.domain.Samples.revised;
import static org.quarknotes.notes.domain.Samples.trashed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What making changes together, and remembering that they were made, promises, whoever keeps the notes. */
public interface CommitsContract extends KeptNotes {
    @Test
    default void changes_of_every_kind_are_made_together() {
        var changed = kept(ADA, "Changed");
        var gone = kept(ADA, "Gone");
        var fresh = note(ADA, "New");
        var next = revised(changed, "Next", NOON);

        assertThat(commit(replaced(changed, next), added(fresh), removed(gone))).isEqualTo(new Commit.Done());

        assertThat(notes().find(ADA, changed.id())).contains(next);
        assertThat(notes().version(changed.id(), 1)).contains(changed);
        assertThat(notes().find(ADA, fresh.id())).contains(fresh);
        assertThat(notes().find(ADA, gone.id())).isEmpty();
    }

    @Test
    default void if_one_change_comes_too_late_none_is_made_and_it_is_told_which() {
        var first = kept(ADA, "First");
        var second = kept(ADA, "Second");
        become(second, revised(second, "Faster", NOON));
        var fresh = note(ADA, "New");

        var commit =
                commit(replaced(first, revised(first, "Next", NOON)), added(fresh), replaced(second, trashed(second)));

        assertThat(commit).isEqualTo(new Commit.Overtaken(2));
        assertThat(notes().find(ADA, first.id())).contains(first);
        assertThat(notes().version(first.id(), 1)).isEmpty();
        assertThat(notes().find(ADA, fresh.id())).isEmpty();
    }

    @Test
    default void what_was_answered_is_remembered_with_the_changes() {
        var note = note(ADA, "Groceries");
        var answer = new Remembered(once("key", "print"), new Remembered.Written(note));

        assertThat(notes().commit(List.of(added(note)), Optional.of(answer))).isEqualTo(new Commit.Done());

        assertThat(notes().remembered(once("key", "print"))).contains(answer);
        assertThat(notes().remembered(once("key", "another print"))).contains(answer);
        assertThat(notes().remembered(once("another key", "print"))).isEmpty();
        assertThat(notes().remembered(new Once(BOB, "key", "print", NOON))).isEmpty();
    }

    @Test
    default void an_answer_stays_as_it_was_when_its_note_goes_on() {
        var note = note(ADA, "Groceries");
        var answer = new Remembered(once("key", "print"), new Remembered.Written(note));
        notes().commit(List.of(added(note)), Optional.of(answer));

        gone(become(note, revised(note, "Shopping", NOON)));

        clearLeftovers();
        assertThat(notes().remembered(once("key", "print"))).contains(answer);
    }

    @Test
    default void a_repetition_changes_nothing_and_gets_the_first_answer() {
        var note = kept(ADA, "Groceries");
        var next = revised(note, "Shopping", NOON);
        var answer = new Remembered(once("key", "print"), new Remembered.Batched(List.of(NoteSummary.of(next))));
        var other = new Remembered(once("key", "another"), new Remembered.Batched(List.of()));
        notes().commit(List.of(replaced(note, next)), Optional.of(answer));
        var unwanted = note(ADA, "Unwanted");

        assertThat(notes().commit(List.of(replaced(note, next)), Optional.of(answer)))
                .isEqualTo(new Commit.Repeated(answer));
        assertThat(notes().commit(List.of(added(unwanted)), Optional.of(other))).isEqualTo(new Commit.Repeated(answer));

        assertThat(notes().find(ADA, note.id())).contains(next);
        assertThat(notes().find(ADA, unwanted.id())).isEmpty();
    }

    @Test
    default void an_answer_can_be_remembered_although_there_was_nothing_to_change() {
        var answer = new Remembered(
                once("key", "print"), new Remembered.Batched(List.of(NoteSummary.of(note(ADA, "In the trash")))));

        assertThat(notes().commit(List.of(), Optional.of(answer))).isEqualTo(new Commit.Done());

        assertThat(notes().remembered(once("key", "print"))).contains(answer);
    }

    @Test
    default void what_was_not_done_is_not_remembered() {
        var never = note(ADA, "Never added");
        var answer = new Remembered(once("key", "print"), new Remembered.Written(never));

        assertThat(notes().commit(List.of(replaced(never, trashed(never))), Optional.of(answer)))
                .isEqualTo(new Commit.Overtaken(0));

        assertThat(notes().remembered(once("key", "print"))).isEmpty();
    }

    @Test
    default void a_key_is_forgotten_after_a_day_and_can_be_used_anew() {
        var first = note(ADA, "First");
        var second = note(ADA, "Second");
        var answer = new Remembered(once("key", "print"), new Remembered.Written(first));
        notes().commit(List.of(added(first)), Optional.of(answer));
        var lastMoment =
                new Once(ADA, "key", "print", NOON.plus(Duration.ofDays(1)).minusMillis(1));
        var nextDay = new Once(ADA, "key", "other", NOON.plus(Duration.ofDays(1)));
        var answerOfNextDay = new Remembered(nextDay, new Remembered.Written(second));

        assertThat(notes().remembered(lastMoment)).contains(answer);
        assertThat(notes().remembered(nextDay)).isEmpty();
        assertThat(notes().commit(List.of(added(second)), Optional.of(answerOfNextDay)))
                .isEqualTo(new Commit.Done());
        assertThat(notes().remembered(nextDay)).contains(answerOfNextDay);
    }

    @Test
    default void every_key_that_is_allowed_is_a_key_of_its_own() {
        for (var key : List.of("a", "A", "a#b", "#", "k".repeat(255), "\"quoted\"", "IDEM", "{}|~")) {
            var answer = new Remembered(once(key, "print of " + key), new Remembered.Batched(List.of()));
            assertThat(notes().commit(List.of(), Optional.of(answer))).isEqualTo(new Commit.Done());
            assertThat(notes().remembered(once(key, ""))).contains(answer);
        }
    }

    @Test
    default void the_largest_answers_are_remembered_whole() {
        var largest = note(
                ADA,
                new Draft(
                        new Title("😀".repeat(200)),
                        new Body("😀".repeat(16 * 1024)),
                        new Tags(IntStream.range(0, 20)
                                .mapToObj(n -> "😀".repeat(38) + n)
                                .toList()),
                        true),
                NOON);
        var one = new Remembered(once("one", "print"), new Remembered.Written(largest));
        var batch = new Remembered(
                once("batch", "print"), new Remembered.Batched(Collections.nCopies(25, NoteSummary.of(largest))));

        notes().commit(List.of(added(largest)), Optional.of(one));
        notes().commit(List.of(), Optional.of(batch));

        assertThat(notes().remembered(one.request())).contains(one);
        assertThat(notes().remembered(batch.request())).contains(batch);
    }

    @Test
    default void of_ten_who_send_one_request_at_once_one_takes_effect() throws InterruptedException {
        var all = new ArrayList<Note>();
        var attempts = new ArrayList<Callable<Commit>>();
        for (int n = 0; n < 10; n++) {
            var note = note(ADA, "Number " + n);
            var answer = new Remembered(once("key", "print"), new Remembered.Written(note));
            all.add(note);
            attempts.add(() -> notes().commit(List.of(added(note)), Optional.of(answer)));
        }

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcomes = threads.invokeAll(attempts).stream()
                    .map(done -> done.resultNow())
                    .toList();

            assertThat(outcomes).filteredOn(new Commit.Done()::equals).hasSize(1);
            assertThat(outcomes)
                    .allMatch(outcome -> outcome instanceof Commit.Done
                            || outcome instanceof Commit.Repeated
                            || outcome instanceof Commit.Busy);
        }
        assertThat(all)
                .filteredOn(note -> notes().find(ADA, note.id()).isPresent())
                .hasSize(1);
    }
}
