package org.quarknotes.notify.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.quarknotes.notify.domain.Inboxes.Delivery;
import org.quarknotes.notify.domain.Readers.Grant;

/**
 * What follows from each thing that is heard of. Everything may be heard again, after an interruption or without: what
 * was done is not done twice.
 */
@ApplicationScoped
public class Hearing {
    private final Telling telling;
    private final Readers readers;
    private final Inboxes inboxes;

    public Hearing(Telling telling, Readers readers, Inboxes inboxes) {
        this.telling = telling;
        this.readers = readers;
        this.inboxes = inboxes;
    }

    /** What became of each telling that follows; none where nobody is told. */
    public List<Delivery> hear(Happening happening) {
        return switch (happening) {
            case NoteShared shared -> hear(shared);
            case NoteUnshared unshared -> hear(unshared);
            case NoteRevised revised -> telling.tell(revised, concernedBy(revised));
            case NotePurged purged -> hear(purged);
            case UserDeleted deleted -> hear(deleted);
            case NewDevice device -> List.of(telling.tell(device));
        };
    }

    private List<Delivery> hear(NoteShared happened) {
        readers.gained(new Grant(happened.noteId(), happened.grantee(), happened.since()));
        return List.of(telling.tell(happened));
    }

    private List<Delivery> hear(NoteUnshared happened) {
        readers.lost(new Grant(happened.noteId(), happened.grantee(), happened.since()));
        return List.of(telling.tell(happened));
    }

    private List<Delivery> hear(NotePurged happened) {
        readers.forget(happened.noteId());
        return List.of();
    }

    private List<Delivery> hear(UserDeleted happened) {
        inboxes.erase(happened.eventId(), happened.person());
        return List.of();
    }

    /** Everybody who could see the note when it was changed, except who changed it. */
    private Set<UserId> concernedBy(NoteRevised happened) {
        var concerned = new LinkedHashSet<UserId>();
        concerned.add(happened.owner());
        concerned.addAll(readers.of(happened.noteId(), happened.at()));
        concerned.remove(happened.actor());
        return concerned;
    }
}
