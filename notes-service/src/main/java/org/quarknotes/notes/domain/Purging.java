package org.quarknotes.notes.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Purges notes whose time in the trash is over. */
@ApplicationScoped
class Purging {
    private static final int NOTES_AT_ONCE = 100;

    private final Notes notes;
    private final NoteSteps steps;
    private final Clock clock;

    Purging(Notes notes, NoteSteps steps, Clock clock) {
        this.notes = notes;
        this.steps = steps;
        this.clock = clock;
    }

    /** Purges some, and says how many. */
    int purge() {
        return (int) notes.expired(clock.instant(), NOTES_AT_ONCE).stream()
                .filter(this::purge)
                .count();
    }

    /** Not if another replica was faster. */
    private boolean purge(Note expired) {
        return notes.commit(List.of(steps.purge(expired)), Optional.empty()) instanceof Commit.Done;
    }
}
