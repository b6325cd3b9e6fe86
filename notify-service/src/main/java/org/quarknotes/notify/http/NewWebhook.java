package org.quarknotes.notify.http;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.quarknotes.notify.domain.Notification;
import org.quarknotes.notify.domain.UserId;
import org.quarknotes.notify.domain.webhooks.Reach;
import org.quarknotes.notify.domain.webhooks.Receiver;
import org.quarknotes.notify.domain.webhooks.Webhook;
import org.quarknotes.notify.domain.webhooks.WebhookKeeping;
import org.quarknotes.rest.Violations;

/** What a person says of a webhook that they want. */
@Schema(name = "NewWebhook")
record NewWebhook(
        @Schema(
                required = true,
                maxLength = 2048,
                examples = "https://hooks.example.com/quarknotes",
                description = "https, with a public address, without user and fragment")
        @Nullable
        String url,

        @Schema(
                required = true,
                examples = "[\"note.shared\", \"note.revised\"]",
                description = "What it wants to hear of, at least one of note.shared, note.unshared, note.revised,"
                        + " session.new-device, webhook.disabled")
        @Nullable
        List<@Nullable String> types) {

    /** The webhook that is made of it, if all of it is acceptable. */
    Webhook create(WebhookKeeping keeping, UserId owner, Reach reach) {
        var violations = new Violations();
        var receiver = violations.required("url", url, text -> Receiver.parse(text, reach));
        var kinds = violations.required("types", types, NewWebhook::kinds);
        return violations.whenSound(() -> keeping.create(owner, receiver.get(), kinds.get()));
    }

    private static Set<Notification.Kind> kinds(List<@Nullable String> codes) {
        if (codes.isEmpty()) {
            throw new IllegalArgumentException("must name at least one type");
        }
        var kinds = EnumSet.noneOf(Notification.Kind.class);
        codes.forEach(code -> kinds.add(Notification.Kind.of(String.valueOf(code))));
        return kinds;
    }
}
