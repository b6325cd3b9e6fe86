package org.quarknotes.notes.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.quarknotes.notes.domain.NoteRejection.NoSuchUser;
import org.quarknotes.notes.domain.NoteRejection.SharedWithOneself;
import org.quarknotes.notes.domain.NoteRejection.StaleVersion;
import org.quarknotes.notes.domain.NoteRejection.Trashed;
import org.quarknotes.notes.domain.Notes.Granting;

/** Letting others see, or change, one's notes. */
@ApplicationScoped
public class NoteSharing {
    private static final int ATTEMPTS = 5;

    private final Notes notes;
    private final NoteAccess access;
    private final People people;
    private final Clock clock;

    /**
     * What sharing came to.
     *
     * @param newly whether the grantee could not see the note before, and will hear of it
     */
    public record Shared(Grant grant, boolean newly) {}

    public NoteSharing(Notes notes, NoteAccess access, People people, Clock clock) {
        this.notes = notes;
        this.access = access;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Grants the note to somebody in a role, reader or editor; only its owner may.
     *
     * @param grantee asked for, like the role, only after the caller's right to share is established
     * @throws NoteRejection as it says
     */
    public Shared share(UserId caller, NoteId id, Supplier<UserId> grantee, Supplier<Role> role) {
        shareable(caller, id);
        var wanted = new Grant(id, caller, grantee.get(), role.get());
        if (wanted.grantee().equals(caller)) {
            throw new SharedWithOneself();
        }
        if (!people.exist(wanted.grantee())) {
            throw new NoSuchUser();
        }
        return keep(wanted);
    }

    /** Who has been granted the note, for everybody who sees it. */
    public List<Grant> grants(UserId caller, NoteId id) {
        return notes.grants(access.visible(caller, id).note().id());
    }

    private Note shareable(UserId caller, NoteId id) {
        var visible = access.visible(caller, id);
        access.requireRole(visible, Role.OWNER);
        if (visible.note().isTrashed()) {
            throw new Trashed();
        }
        return visible.note();
    }

    private Shared keep(Grant wanted) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var note = shareable(wanted.owner(), wanted.note());
            var present = notes.grant(wanted.note(), wanted.grantee());
            if (present.filter(wanted::equals).isPresent()) {
                return new Shared(wanted, false);
            }
            var granting = present.isPresent() ? notes.regrant(wanted) : notes.grant(wanted, event(note, wanted));
            if (granting == Granting.DONE) {
                return new Shared(wanted, present.isEmpty());
            }
        }
        throw new StaleVersion();
    }

    private NoteShared event(Note note, Grant grant) {
        return new NoteShared(grant, note.content().title(), note.version(), clock.instant());
    }
}
