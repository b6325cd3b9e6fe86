package org.quarknotes.notify.webhooks;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.quarknotes.notify.domain.Notification;
import org.quarknotes.notify.domain.UserId;
import org.quarknotes.notify.domain.webhooks.Posting;
import org.quarknotes.notify.domain.webhooks.Reach;
import org.quarknotes.notify.domain.webhooks.Receiver;
import org.quarknotes.notify.domain.webhooks.Secret;
import org.quarknotes.notify.domain.webhooks.Webhook;
import org.quarknotes.notify.domain.webhooks.WebhookId;

/** A webhook of Ada's and something to tell her. */
final class Samples {
    static final UserId ADA = new UserId("ada");
    static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    static final WebhookId ID = new WebhookId("01890a5d-ac96-774b-bcce-b302099a8057");
    static final Secret SECRET = new Secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwO9vTTy3Bu6A=");
    static final Notification TOLD = new Notification(
            "019a4f3e-7c21-7d0a-9b1e-52c1f0a6d3e8",
            ADA,
            Notification.Kind.NOTE_SHARED,
            new Notification.Wording("A note was shared with you", "You can now read “Grüße 🌱”."),
            "/v1/notes/7",
            Optional.of(new UserId("bob")),
            Optional.empty(),
            NOON);
    static final Posting POSTING = Posting.of("msg-1", ADA, ID, "note.shared", Optional.of(TOLD.id()), NOON);

    private Samples() {}

    static Webhook webhook(String url) {
        return new Webhook(
                ID,
                ADA,
                Receiver.parse(url, Reach.ANYWHERE),
                Set.of(Notification.Kind.NOTE_SHARED),
                SECRET,
                Webhook.State.ACTIVE,
                NOON);
    }
}
