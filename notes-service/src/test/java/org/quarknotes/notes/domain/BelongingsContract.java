package org.quarknotes.notes.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quarknotes.notes.domain.Samples.ADA;
import static org.quarknotes.notes.domain.Samples.BOB;
import static org.quarknotes.notes.domain.Samples.EVE;
import static org.quarknotes.notes.domain.Samples.NOON;
import static org.quarknotes.notes.domain.Samples.archived;
import static org.quarknotes.notes.domain.Samples.grant;
import static org.quarknotes.notes.domain.Samples.note;
import static org.quarknotes.notes.domain.Samples.trashed;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What removing a person's belongings promises, whoever keeps them. */
public interface BelongingsContract extends KeptNotes {
    Belongings belongings();

    @Test
    default void all_notes_of_a_person_are_among_their_belongings_whatever_their_state() {
        var active = kept(ADA, "Active");
        var second = kept(ADA, "Archived");
        var archived = become(second, archived(second));
        var third = kept(ADA, "Trashed");
        var trashed = become(third, trashed(third));
        kept(BOB, "Of somebody else");

        assertThat(belongings().notes(ADA, 25)).containsExactlyInAnyOrder(active, archived, trashed);
        assertThat(belongings().notes(ADA, 2)).hasSize(2);
        assertThat(belongings().notes(EVE, 25)).isEmpty();
    }

    @Test
    default void grants_of_others_notes_are_gone_from_both_sides_and_all_else_stays() {
        var bobs = kept(BOB, "Shared with two");
        share(bobs, ADA, Role.EDITOR);
        share(bobs, EVE, Role.READER);
        var trashed = kept(EVE, "Shared and trashed");
        share(trashed, ADA, Role.READER);
        become(trashed, trashed(trashed));

        removeRest(ADA);

        assertThat(notes().grants(bobs.id())).containsExactly(grant(bobs, EVE, Role.READER));
        assertThat(notes().grants(trashed.id())).isEmpty();
        assertThat(shared(ADA)).isEmpty();
        assertThat(shared(EVE)).hasSize(1);
        assertThat(notes().find(BOB, bobs.id())).contains(bobs);
    }

    @Test
    default void more_grants_than_go_at_once_go_one_after_the_other() {
        for (int n = 0; n < 120; n++) {
            share(kept(BOB, "Note " + n), ADA, Role.READER);
        }

        removeRest(ADA);

        assertThat(shared(ADA)).isEmpty();
    }

    @Test
    default void what_a_person_was_answered_is_forgotten_and_what_others_were_is_not() {
        var adas = new Once(ADA, "key#1", "print", NOON);
        var bobs = new Once(BOB, "key#1", "print", NOON);
        for (var request : List.of(adas, bobs)) {
            var note = note(request.user(), "Groceries");
            notes().commit(List.of(), Optional.of(new Remembered(request, new Remembered.Written(note))));
        }

        removeRest(ADA);

        assertThat(notes().remembered(adas)).isEmpty();
        assertThat(notes().remembered(bobs)).isPresent();
    }

    @Test
    default void what_others_were_answered_about_notes_shared_with_them_can_be_forgotten() {
        var shared = kept(ADA, "Shared");
        share(shared, BOB, Role.EDITOR);
        var own = kept(BOB, "Own");
        var about = batched("about ada", List.of(own, shared));
        var other = batched("about bob", List.of(own));

        belongings().forgetAnswers(List.of(shared));

        assertThat(notes().remembered(about)).isEmpty();
        assertThat(notes().remembered(other)).isPresent();
    }

    @Test
    default void notes_are_not_removed_with_the_rest() {
        var note = kept(ADA, "Groceries");

        belongings().removeRest(ADA);

        assertThat(notes().find(ADA, note.id())).contains(note);
    }

    private Once batched(String key, List<Note> about) {
        var request = new Once(BOB, key, "print", NOON);
        var summaries = about.stream().map(NoteSummary::of).toList();
        notes().commit(List.of(), Optional.of(new Remembered(request, new Remembered.Batched(summaries))));
        return request;
    }

    private List<SharedNote> shared(UserId grantee) {
        return notes().shared(new SharedListing(grantee, 100, Optional.empty())).items();
    }

    private void removeRest(UserId person) {
        int rounds = 0;
        while (!belongings().removeRest(person)) {
            assertThat(++rounds).as("rounds of removing").isLessThan(1_000);
        }
    }
}
