package org.quarknotes.notify.domain;

import java.util.List;
import java.util.Optional;

/** Everybody's notifications. */
public interface Inboxes {
    /**
     * Keeps the notification unless this event has brought one already; both are remembered in one step. Nothing
     * is delivered to or because of who was erased.
     */
    Delivery deliver(String eventId, Notification notification);

    /**
     * One page of a person's notifications, the newest first.
     *
     * @param limit how many at most, 1 to 100
     * @param cursor where the previous page ended
     * @throws InvalidCursor when the cursor was not given to this person for this list
     */
    Page list(UserId recipient, int limit, Optional<String> cursor);

    /**
     * What a stream of this person's has still to bring: those kept after a notification, the oldest first.
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
        /** The event was delivered again by whoever brings it; nothing has changed. */
        DELIVERED_BEFORE,
        /** The recipient was erased, or who caused it. */
        NOBODY_THERE
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
