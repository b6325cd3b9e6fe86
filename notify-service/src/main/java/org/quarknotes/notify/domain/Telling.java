package org.quarknotes.notify.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quarknotes.notify.domain.Inboxes.Delivery;
import org.quarknotes.notify.domain.Notification.Kind;
import org.quarknotes.notify.domain.Notification.Wording;

/** Tells people what happened that concerns them, each thing once, and nobody what they did themselves. */
@ApplicationScoped
public class Telling {
    private final Inboxes inboxes;
    private final NotificationIds ids;
    private final Wakeups wakeups;
    private final Clock clock;

    public Telling(Inboxes inboxes, NotificationIds ids, Wakeups wakeups, Clock clock) {
        this.inboxes = inboxes;
        this.ids = ids;
        this.wakeups = wakeups;
        this.clock = clock;
    }

    /** Tells the grantee. */
    public Delivery tell(NoteShared happened) {
        return tell(
                happened.eventId(),
                new Told(
                        happened.grantee(),
                        Kind.NOTE_SHARED,
                        Wordings.of(happened),
                        noteAt(happened.noteId()),
                        Optional.of(happened.owner())));
    }

    /** Tells the other one of the two: the owner, if the grantee gave the note back, and the grantee otherwise. */
    public Delivery tell(NoteUnshared happened) {
        var actor = Optional.of(happened.actor());
        var told = happened.actor().equals(happened.grantee())
                ? new Told(
                        happened.owner(),
                        Kind.NOTE_UNSHARED,
                        Wordings.givenUp(happened),
                        noteAt(happened.noteId()),
                        actor)
                : new Told(
                        happened.grantee(),
                        Kind.NOTE_UNSHARED,
                        Wordings.takenBack(happened),
                        "/v1/notes/shared",
                        actor);
        return tell(happened.eventId(), told);
    }

    /**
     * Tells all of these, each in a step of their own: whoever is interrupted begins again, and those who were told
     * are not told twice.
     */
    public List<Delivery> tell(NoteRevised happened, Collection<UserId> concerned) {
        return concerned.stream().map(recipient -> tell(happened, recipient)).toList();
    }

    private Delivery tell(NoteRevised happened, UserId recipient) {
        var burst = new Burst(happened.noteId(), happened.actor(), happened.title(), happened.at());
        var told = new Told(
                recipient,
                Kind.NOTE_REVISED,
                burst.begun().wording(),
                noteAt(happened.noteId()),
                Optional.of(happened.actor()));
        return wakenBy(inboxes.deliver(share(happened.eventId(), recipient), notification(told), burst), recipient);
    }

    /** A recipient's share of an event that many are told of; who it is cannot be read in it, once they have left. */
    private static String share(String eventId, UserId recipient) {
        return eventId + "/" + UUID.nameUUIDFromBytes((eventId + recipient.text()).getBytes(UTF_8));
    }

    /** Tells the account's own person; nobody else has caused it. */
    public Delivery tell(NewDevice happened) {
        return tell(
                happened.eventId(),
                new Told(happened.person(), Kind.NEW_DEVICE, Wordings.of(happened), "/v1/sessions", Optional.empty()));
    }

    /** Tells whose webhook it is. */
    public Delivery tell(WebhookDisabled happened) {
        return tell(
                happened.eventId(),
                new Told(
                        happened.person(),
                        Kind.WEBHOOK_DISABLED,
                        Wordings.of(happened),
                        "/v1/webhooks/" + happened.webhookId() + "/deliveries",
                        Optional.empty()));
    }

    /** What is to be told, before it has an id. */
    private record Told(UserId recipient, Kind kind, Wording wording, String link, Optional<UserId> actor) {}

    private Delivery tell(String eventId, Told told) {
        return wakenBy(inboxes.deliver(eventId, notification(told)), told.recipient());
    }

    private Delivery wakenBy(Delivery delivery, UserId recipient) {
        if (delivery == Delivery.DELIVERED) {
            wakeups.wake(recipient);
        }
        return delivery;
    }

    private Notification notification(Told told) {
        return new Notification(
                ids.next(),
                told.recipient(),
                told.kind(),
                told.wording(),
                told.link(),
                told.actor(),
                Optional.empty(),
                clock.instant());
    }

    private static String noteAt(String noteId) {
        return "/v1/notes/" + noteId;
    }
}
