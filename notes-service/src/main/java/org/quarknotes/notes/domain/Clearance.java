package org.quarknotes.notes.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * Removes what is kept of a person: first their notes, each with the event of its purge, then the rest. Wherever it
 * stops, it goes on with what is still there; several may be at it at once.
 */
@ApplicationScoped
class Clearance {
    /** In one transaction; see {@link Notes#commit}. */
    private static final int NOTES_AT_ONCE = 25;

    /** Some seconds of work. */
    private static final int PORTIONS = 10;

    private final Notes notes;
    private final Belongings belongings;
    private final NoteSteps steps;

    Clearance(Notes notes, Belongings belongings, NoteSteps steps) {
        this.notes = notes;
        this.belongings = belongings;
        this.steps = steps;
    }

    /** Removes a bounded part; true when nothing is left. */
    boolean clear(UserId person) {
        for (int portion = 0; portion < PORTIONS; portion++) {
            var some = belongings.notes(person, NOTES_AT_ONCE);
            if (some.isEmpty() && belongings.removeRest(person)) {
                return true;
            }
            purge(some);
        }
        return false;
    }

    /** Those that others changed meanwhile will be among the next. */
    private void purge(List<Note> some) {
        if (some.isEmpty()) {
            return;
        }
        belongings.forgetAnswers(some);
        var purges = some.stream().map(steps::purge).toList();
        if (!(notes.commit(purges, Optional.empty()) instanceof Commit.Done)) {
            purges.forEach(purge -> notes.commit(List.of(purge), Optional.empty()));
        }
    }
}
