package org.quarknotes.notes.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quarknotes.notes.domain.Samples.added;
import static org.quarknotes.notes.domain.Samples.grant;
import static org.quarknotes.notes.domain.Samples.note;
import static org.quarknotes.notes.domain.Samples.removed;
import static org.quarknotes.notes.domain.Samples.replaced;
import static org.quarknotes.notes.domain.Samples.shared;

import java.util.List;
import java.util.Optional;
import org.quarknotes.notes.domain.Notes.Granting;

/** What all contracts of {@link Notes} are about, and what they do with it again and again. */
public interface KeptNotes {
    /** Empty at the beginning of each test, and the same throughout it. */
    Notes notes();

    /** What those notes leave to be done later. */
    Leftovers leftovers();

    default Commit commit(Change... changes) {
        return notes().commit(List.of(changes), Optional.empty());
    }

    /** A new note of this person. */
    default Note kept(UserId owner, String title) {
        return kept(note(owner, title));
    }

    /** This new note. */
    default Note kept(Note note) {
        assertThat(commit(added(note))).isEqualTo(new Commit.Done());
        return note;
    }

    /** The note, now in this state. */
    default Note become(Note former, Note next) {
        assertThat(commit(replaced(former, next))).isEqualTo(new Commit.Done());
        return next;
    }

    /** No note any more. */
    default void gone(Note last) {
        assertThat(commit(removed(last))).isEqualTo(new Commit.Done());
    }

    default Granting share(Note note, UserId grantee, Role role) {
        return share(note, grant(note, grantee, role));
    }

    default Granting share(Note note, Grant grant) {
        return notes().grant(grant, shared(note, grant));
    }

    /** Does everything that was left to be done later. */
    default void clearLeftovers() {
        int rounds = 0;
        while (leftovers().clear(100) > 0) {
            assertThat(++rounds).as("rounds of clearing").isLessThan(1_000);
        }
    }
}
