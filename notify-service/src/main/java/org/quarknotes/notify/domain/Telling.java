package org.quarknotes.notify.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.quarknotes.notify.domain.Inboxes.Delivery;
import org.quarknotes.notify.domain.Notification.Kind;
import org.quarknotes.notify.domain.Notification.Wording;

/** Tells people what happened that concerns them, each thing once, and nobody what they did themselves. */
@ApplicationScoped
public class Telling {
    private final Inboxes inboxes;
    private final NotificationIds ids;
    private final Clock clock;

    public Telling(Inboxes inboxes, NotificationIds ids, Clock clock) {
        this.inboxes = inboxes;
        this.ids = ids;
        this.clock = clock;
    }

    public Delivery tell(NoteShared happened) {
        return inboxes.deliver(
                happened.eventId(),
                new Notification(
                        ids.next(),
                        happened.grantee(),
                        Kind.NOTE_SHARED,
                        wording(happened),
                        "/v1/notes/" + happened.noteId(),
                        Optional.of(happened.owner()),
                        Optional.empty(),
                        clock.instant()));
    }

    private static Wording wording(NoteShared happened) {
        var may = happened.role().equals("editor") ? "read and change" : "read";
        return new Wording("A note was shared with you", "You can now %s “%s”.".formatted(may, happened.title()));
    }
}
