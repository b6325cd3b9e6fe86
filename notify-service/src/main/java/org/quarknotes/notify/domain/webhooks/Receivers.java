package org.quarknotes.notify.domain.webhooks;

import java.time.Duration;
import java.util.Optional;
import org.quarknotes.notify.domain.Notification;

/** The machines at the other end, of which nothing good is expected. */
public interface Receivers {
    /** Posts a message once, signed, and waits for the answer for a bounded time; never throws for what they do. */
    Answer post(Webhook webhook, Posting posting, Optional<Notification> about);

    /** What became of it. */
    sealed interface Answer {}

    /**
     * There was an answer.
     *
     * @param retryAfter when to try again, where the receiver says so
     */
    record Answered(int status, Optional<Duration> retryAfter) implements Answer {
        private static final int GONE = 410;

        boolean isTaken() {
            return status >= 200 && status < 300;
        }

        boolean isGone() {
            return status == GONE;
        }
    }

    /** There was none: no address that may be connected to, no connection, no proof of who it is, or no answer in time. */
    record Unanswered() implements Answer {}
}
