package org.quarknotes.notify.domain.webhooks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.quarknotes.notify.domain.Inboxes.InvalidCursor;
import org.quarknotes.notify.domain.Notification;
import org.quarknotes.notify.domain.UserId;
import org.quarknotes.notify.domain.webhooks.Posting.Due;

/** All messages to webhooks, those that are due apart. */
public interface Postings {
    /** Keeps a new message, unless its webhook is gone: then false. */
    boolean add(Posting posting);

    /** In how many parts those that are due are kept. */
    int parts();

    /**
     * Some of those that are due, the longest due first.
     *
     * @param part from 0
     * @param after the last of those that were seen before
     */
    List<Due> due(int part, Instant now, Optional<Due> after, int limit);

    /**
     * Takes a message in hand: nobody else has it until the given time, and then whoever looks first. Empty where somebody
     * else has it, or where it is no more.
     */
    Optional<Posting> claim(Due due, Instant until);

    /** Keeps what became of a message, unless it is in other hands by now, or no more. */
    void record(Posting claimed, Posting after);

    /** Forgets a message, because there is nothing to post or nowhere to post it. */
    void drop(Posting claimed);

    /** What a message is about, if that is still there. */
    Optional<Notification> notification(UserId owner, String id);

    /**
     * One page of a webhook's messages, the newest first.
     *
     * @throws InvalidCursor when the cursor was not given to this person for this list
     */
    Page list(UserId owner, WebhookId webhook, int limit, Optional<String> cursor);

    /** Some messages and the way to the next. */
    record Page(List<Posting> postings, Optional<String> nextCursor) {
        public Page {
            postings = List.copyOf(postings);
        }
    }
}
