package org.quarknotes.notify.domain;

import java.util.List;
import java.util.Optional;

/** Everybody's notifications. */
public interface Inboxes {
    /**
     * Keeps the notification, by the ways that its recipient wants, unless this event has brought one already; both are
     * remembered in one step. Nothing is delivered to or because of who was erased. A person's notifications become
     * visible in the order of their ids: one whose id is not greater than that of the last one gets a greater id.
     */
    Delivery deliver(String eventId, Notification notification);

    /**
     * The same for what may be part of a burst: if it is, the notification that its first change brought, unless it was
     * read, says so from now on, and this one is not kept.
     */
    Delivery deliver(String eventId, Notification notification, Burst burst);

    /**
     * One page of a person's notifications, the newest first, without those that they do not want in their inbox.
     *
     * @param limit how many at most, 1 to 100
     * @param cursor where the previous page ended
     * @throws InvalidCursor when the cursor was not given to this person for this list
     */
    Page list(UserId recipient, int limit, Optional<String> cursor);

    /**
     * One page of those that the person has not read, the newest first; parameters and failure are as in {@link #list}.
     * A page may have fewer than asked for, though there are more.
     */
    Page unread(UserId recipient, int limit, Optional<String> cursor);

    /** How many the person has not read: always as many as {@link #unread} has in all. */
    long countUnread(UserId recipient);

    /**
     * The person has read it; saying so again changes nothing.
     *
     * @throws InboxRejection.NoSuchNotification when they have none with this id
     */
    void markRead(UserId recipient, String id);

    /** The person has read all that were kept when they said so. */
    void markAllRead(UserId recipient);

    /**
     * What a stream of this person's has still to bring: those kept after a notification, the oldest first, without
     * those that they do not want on streams.
     *
     * @param last the id of the last one that was brought; all are meant without it
     * @param limit how many at most, 1 to 100
     */
    List<Notification> after(UserId recipient, Optional<String> last, int limit);

    /** The id of the last notification that was kept for this person, for a stream that begins now. */
    Optional<String> last(UserId recipient);

    /** What became of a delivery. */
    enum Delivery {
        DELIVERED,
        /** It was added to the notification of the burst that it is part of. */
        ADDED,
        /** The event was delivered again by whoever brings it; nothing has changed. */
        DELIVERED_BEFORE,
        /** The recipient was erased, or who caused it. */
        NOBODY_THERE,
        /** The recipient wants to be told of such things by no way at all. */
        UNWANTED
    }

    /**
     * Erases somebody who left: their inbox, and what others were told because of them. Nothing of either kind is
     * delivered any more, as long as events of theirs may still come. Whoever is interrupted begins again, with the
     * same event.
     */
    Erasure erase(String eventId, UserId person);

    /** What became of an erasure. */
    enum Erasure {
        ERASED,
        /** The event was delivered again by whoever brings it; nothing was left. */
        ERASED_BEFORE
    }

    /** Some notifications and the way to the next. */
    record Page(List<Notification> notifications, Optional<String> nextCursor) {
        public Page {
            notifications = List.copyOf(notifications);
        }
    }

    /** The cursor was altered, or given to somebody else. */
    final class InvalidCursor extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public InvalidCursor() {
            super("The cursor is not valid for this list.", null, false, false);
        }
    }
}
