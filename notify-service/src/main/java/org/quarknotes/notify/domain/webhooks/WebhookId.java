package org.quarknotes.notify.domain.webhooks;

import java.util.Optional;
import java.util.regex.Pattern;

/** Which webhook: a UUIDv7 in lower case. */
public record WebhookId(String text) {
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    public WebhookId {
        if (!UUID.matcher(text).matches()) {
            throw new IllegalArgumentException("is not a webhook's id");
        }
    }

    /** The id that this is, if it can be one. */
    public static Optional<WebhookId> parse(String text) {
        return UUID.matcher(text).matches() ? Optional.of(new WebhookId(text)) : Optional.empty();
    }
}
