package org.quarknotes.notify.domain.webhooks;

import java.time.Instant;
import java.util.Optional;
import org.quarknotes.notify.domain.UserId;

/**
 * One message for one webhook: made once, posted until it is taken or given up. Clients know it as a delivery.
 *
 * @param id a UUIDv7, the same for each attempt; its receiver knows the message by it
 * @param type the code of a kind of notification, or {@link #TEST}
 * @param notification what it is about; empty of a test
 * @param attempts how many there were
 * @param responseCode what the last attempt was answered; empty when it was not
 * @param createdAt when there was something to tell
 * @param at when the last attempt was made, or it was created
 * @param dueAt when it will be posted; empty when it will not
 */
public record Posting(
        String id,
        UserId owner,
        WebhookId webhook,
        String type,
        Optional<String> notification,
        int attempts,
        Status status,
        Optional<Integer> responseCode,
        Instant createdAt,
        Instant at,
        Optional<Instant> dueAt) {

    /** The type of what is posted because its owner wants to try it. */
    public static final String TEST = "webhook.test";

    /** How far it has got. */
    public enum Status {
        /** It will be posted, for the first time or again. */
        PENDING,
        /** The receiver took it. */
        DELIVERED,
        /** It was given up. */
        FAILED
    }

    /** What has to be done, and when. */
    public record Due(String posting, UserId owner, WebhookId webhook, Instant at) {}

    /** A message that is to be posted at once. */
    public static Posting of(
            String id, UserId owner, WebhookId webhook, String type, Optional<String> notification, Instant now) {
        return new Posting(
                id,
                owner,
                webhook,
                type,
                notification,
                0,
                Status.PENDING,
                Optional.empty(),
                now,
                now,
                Optional.of(now));
    }

    public boolean isTest() {
        return type.equals(TEST);
    }

    /** What leads a worker to it; empty when nothing is to be done any more. */
    public Optional<Due> due() {
        return dueAt.map(when -> new Due(id, owner, webhook, when));
    }

    /** The same, to be looked at again then, should whoever has it now not finish. */
    public Posting claimedUntil(Instant then) {
        return new Posting(
                id,
                owner,
                webhook,
                type,
                notification,
                attempts,
                status,
                responseCode,
                createdAt,
                at,
                Optional.of(then));
    }

    /** The same after one more attempt that did not succeed. */
    public Posting againAt(Instant then, Optional<Integer> code, Instant now) {
        return after(Status.PENDING, code, now, Optional.of(then));
    }

    /** The same after its last attempt. */
    public Posting ended(Status end, Optional<Integer> code, Instant now) {
        return after(end, code, now, Optional.empty());
    }

    /** The same, given up without one more attempt. */
    public Posting givenUp() {
        return new Posting(
                id,
                owner,
                webhook,
                type,
                notification,
                attempts,
                Status.FAILED,
                responseCode,
                createdAt,
                at,
                Optional.empty());
    }

    private Posting after(Status next, Optional<Integer> code, Instant now, Optional<Instant> then) {
        return new Posting(id, owner, webhook, type, notification, attempts + 1, next, code, createdAt, now, then);
    }
}
