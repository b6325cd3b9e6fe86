package org.quarknotes.notes.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.quarknotes.notes.domain.NoteEvent.Happening;
import org.quarknotes.notes.domain.NoteRejection.NoSuchGrant;
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
        var wanted = new Grant(id, caller, grantee.get(), role.get(), clock.instant());
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

    /**
     * Takes a grant back, as the owner, or gives it up, as the grantee.
     *
     * @param grantee asked for only after it is established that the caller sees the note
     * @throws NoteRejection as it says
     */
    public void unshare(UserId caller, NoteId id, Supplier<UserId> grantee) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var visible = access.visible(caller, id);
            var leaving = grantee.get();
            if (!leaving.equals(caller)) {
                visible.require(Role.OWNER);
            }
            var note = untrashed(visible);
            var grant = notes.grant(id, leaving).orElseThrow(NoSuchGrant::new);
            var event = new NoteEvent.Unshared(happening(note, caller), grant);
            if (notes.revoke(grant, event) == Granting.DONE) {
                return;
            }
        }
        throw new StaleVersion();
    }

    private Note shareable(UserId caller, NoteId id) {
        var visible = access.visible(caller, id);
        visible.require(Role.OWNER);
        return untrashed(visible);
    }

    private static Note untrashed(VisibleNote visible) {
        if (visible.note().isTrashed()) {
            throw new Trashed();
        }
        return visible.note();
    }

    private Shared keep(Grant wanted) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var note = shareable(wanted.owner(), wanted.note());
            var present = notes.grant(wanted.note(), wanted.grantee());
            if (present.filter(grant -> grant.role() == wanted.role()).isPresent()) {
                return new Shared(present.get(), false);
            }
            var next = present.map(grant -> grant.as(wanted.role())).orElse(wanted);
            var granting = present.isPresent() ? notes.regrant(next) : notes.grant(next, event(note, next));
            if (granting == Granting.DONE) {
                return new Shared(next, present.isEmpty());
            }
        }
        throw new StaleVersion();
    }

    private NoteEvent.Shared event(Note note, Grant grant) {
        return new NoteEvent.Shared(happening(note, grant.owner()), grant);
    }

    private Happening happening(Note note, UserId actor) {
        return new Happening(
                note.id(), note.owner(), note.content().title(), note.version(), Optional.of(actor), clock.instant());
    }
}
