package org.quarknotes.notify.http;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.quarknotes.notify.domain.Notification;
import org.quarknotes.notify.domain.webhooks.Posting;
import org.quarknotes.notify.domain.webhooks.Webhook;

/** A webhook as its owner sees it among others, without its secret. */
@Schema(name = "Webhook")
record WebhookView(
        @Schema(required = true, examples = "019a4f3e-7c21-7d0a-9b1e-52c1f0a6d3e8")
        String id,

        @Schema(required = true, examples = "https://hooks.example.com/quarknotes")
        String url,

        @Schema(required = true, examples = "[\"note.shared\"]")
        List<String> types,

        @Schema(
                required = true,
                enumeration = {"active", "disabled"},
                examples = "active")
        String state,

        @Schema(required = true, examples = "2026-11-21T10:00:00.000Z")
        Instant createdAt) {

    static WebhookView of(Webhook webhook) {
        return new WebhookView(
                webhook.id().text(),
                webhook.receiver().url().toString(),
                webhook.types().stream().map(Notification.Kind::code).sorted().toList(),
                webhook.state().name().toLowerCase(Locale.ROOT),
                webhook.createdAt());
    }

    /** The same when it has just been created. */
    @Schema(name = "CreatedWebhook")
    record Created(
            @Schema(required = true, examples = "019a4f3e-7c21-7d0a-9b1e-52c1f0a6d3e8")
            String id,

            @Schema(required = true, examples = "https://hooks.example.com/quarknotes")
            String url,

            @Schema(required = true, examples = "[\"note.shared\"]")
            List<String> types,

            @Schema(required = true, examples = "active") String state,

            @Schema(required = true, examples = "2026-11-21T10:00:00.000Z")
            Instant createdAt,

            @Schema(
                    required = true,
                    examples = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwO9vTTy3Bu6A=",
                    description = "What messages are signed with. It is told this once.")
            String secret) {

        static Created of(Webhook webhook) {
            var view = WebhookView.of(webhook);
            return new Created(
                    view.id(),
                    view.url(),
                    view.types(),
                    view.state(),
                    view.createdAt(),
                    webhook.secret().text());
        }

        /** Without the secret, which belongs into no log. */
        @Override
        public String toString() {
            return "CreatedWebhook[" + id + "]";
        }
    }

    /** A message, and how far it has got. */
    @Schema(name = "Delivery")
    record DeliveryView(
            @Schema(
                    required = true,
                    examples = "019a4f40-1b7e-7c55-8f0e-2f6f4f4b9d11",
                    description = "What its receiver knows the message by, as webhook-id")
            String id,

            @Schema(required = true, examples = "note.shared")
            String type,

            @Schema(required = true, examples = "1", description = "How often it has been posted")
            int attempt,

            @Schema(
                    required = true,
                    enumeration = {"pending", "delivered", "failed"},
                    examples = "delivered")
            String status,

            @Schema(
                    required = true,
                    nullable = true,
                    examples = "200",
                    description = "What the last attempt was answered; null if it was not")
            @Nullable
            Integer responseCode,

            @Schema(
                    required = true,
                    examples = "2026-11-21T10:00:00.000Z",
                    description = "When the last attempt was made; before the first, when it was recorded")
            Instant at) {
        static DeliveryView of(Posting posting) {
            return new DeliveryView(
                    posting.id(),
                    posting.type(),
                    posting.attempts(),
                    posting.status().name().toLowerCase(Locale.ROOT),
                    posting.responseCode().orElse(null),
                    posting.at());
        }
    }

    /** The shape of a list, for the API's description. */
    @Schema(name = "WebhookPage")
    record WebhookPageView(
            @Schema(required = true) List<WebhookView> items,

            @Schema(required = true, nullable = true, description = "Always null: all fit on one page") @Nullable
            String nextCursor) {}

    /** The shape of a page, for the API's description. */
    @Schema(name = "DeliveryPage")
    record DeliveryPageView(
            @Schema(required = true) List<DeliveryView> items,

            @Schema(
                    required = true,
                    nullable = true,
                    description = "What to send as cursor for the next page; null on the last")
            @Nullable
            String nextCursor) {}
}
