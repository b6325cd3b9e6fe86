package org.quarknotes.notify.domain.webhooks;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.quarknotes.notify.domain.Telling;
import org.quarknotes.notify.domain.WebhookDisabled;
import org.quarknotes.notify.domain.webhooks.Posting.Due;
import org.quarknotes.notify.domain.webhooks.Posting.Status;
import org.quarknotes.notify.domain.webhooks.Receivers.Answered;
import org.quarknotes.notify.domain.webhooks.Receivers.Unanswered;

/**
 * Posts one message. What was done is recorded last: who is killed before leaves the message to whoever looks when the
 * claim has expired, and its receiver sees it again under the same id.
 */
public final class Delivering {
    /** Longer than all steps take together; then the message is anybody's again. */
    private static final Duration CLAIM = Duration.ofMinutes(1);

    private final Webhooks webhooks;
    private final Postings postings;
    private final Receivers receivers;
    private final Ending ending;

    /** How it ends: when to try again, when to give up, and whom to tell. */
    public record Ending(BackOff backOff, Telling telling, Clock clock) {}

    public Delivering(Webhooks webhooks, Postings postings, Receivers receivers, Ending ending) {
        this.webhooks = webhooks;
        this.postings = postings;
        this.receivers = receivers;
        this.ending = ending;
    }

    /** Posts what is due, unless somebody else does, or its webhook is not there any more. */
    public void deliver(Due due) {
        postings.claim(due, ending.clock().instant().plus(CLAIM)).ifPresent(this::attend);
    }

    private void attend(Posting claimed) {
        webhooks.find(claimed.owner(), claimed.webhook())
                .ifPresentOrElse(webhook -> attend(claimed, webhook), () -> postings.drop(claimed));
    }

    private void attend(Posting claimed, Webhook webhook) {
        if (!webhook.isActive() && !claimed.isTest()) {
            // Told again, as whoever disabled it may have been killed before they told; that changes nothing if not.
            tellDisabled(webhook);
            postings.record(claimed, claimed.givenUp());
            return;
        }
        var about = claimed.notification().flatMap(id -> postings.notification(claimed.owner(), id));
        if (about.isEmpty() && !claimed.isTest()) {
            postings.drop(claimed);
            return;
        }
        switch (receivers.post(webhook, claimed, about)) {
            case Answered answered
            when answered.isTaken() -> end(claimed, Status.DELIVERED, Optional.of(answered.status()));
            case Answered answered when answered.isGone() -> giveUp(claimed, webhook, Optional.of(answered.status()));
            case Answered answered -> tryAgain(claimed, webhook, Optional.of(answered.status()), answered.retryAfter());
            case Unanswered _ -> tryAgain(claimed, webhook, Optional.empty(), Optional.empty());
        }
    }

    private void tryAgain(Posting claimed, Webhook webhook, Optional<Integer> code, Optional<Duration> wish) {
        if (claimed.isTest()) {
            end(claimed, Status.FAILED, code);
            return;
        }
        var now = ending.clock().instant();
        ending.backOff()
                .next(claimed, wish, now)
                .ifPresentOrElse(
                        then -> postings.record(claimed, claimed.againAt(then, code, now)),
                        () -> giveUp(claimed, webhook, code));
    }

    private void giveUp(Posting claimed, Webhook webhook, Optional<Integer> code) {
        webhooks.disable(webhook.owner(), webhook.id());
        tellDisabled(webhook);
        end(claimed, Status.FAILED, code);
    }

    private void end(Posting claimed, Status status, Optional<Integer> code) {
        postings.record(claimed, claimed.ended(status, code, ending.clock().instant()));
    }

    private void tellDisabled(Webhook webhook) {
        ending.telling()
                .tell(new WebhookDisabled(
                        "webhook-disabled-" + webhook.id().text(),
                        webhook.owner(),
                        webhook.id().text(),
                        webhook.receiver().url().toString(),
                        ending.clock().instant()));
    }
}
