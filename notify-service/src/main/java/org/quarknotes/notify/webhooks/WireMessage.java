package org.quarknotes.notify.webhooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quarknotes.notify.domain.Notification;
import org.quarknotes.notify.domain.UserId;
import org.quarknotes.notify.domain.webhooks.Posting;

/** The body of a post: what kind of message, since when it is true, and the notification as the API shows it. */
record WireMessage(String type, String timestamp, Object data) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .defaultPropertyInclusion(JsonInclude.Value.ALL_ALWAYS)
            .build();
    private static final DateTimeFormatter MILLISECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    /** What is posted in place of a notification to try a webhook. */
    record TestData(String webhookId) {}

    /** A notification as clients see it. */
    record NotificationData(
            String id,
            String type,
            String title,
            String text,
            String link,
            @Nullable String actorId,
            @Nullable String readAt,
            String createdAt) {
        static NotificationData of(Notification told) {
            return new NotificationData(
                    told.id(),
                    told.kind().code(),
                    told.wording().title(),
                    told.wording().text(),
                    told.link(),
                    told.actor().map(UserId::text).orElse(null),
                    told.readAt().map(MILLISECONDS::format).orElse(null),
                    MILLISECONDS.format(told.createdAt()));
        }
    }

    static WireMessage of(Posting posting, Optional<Notification> about) {
        return new WireMessage(
                posting.type(),
                MILLISECONDS.format(about.map(Notification::createdAt).orElse(posting.createdAt())),
                about.<Object>map(NotificationData::of)
                        .orElseGet(() -> new TestData(posting.webhook().text())));
    }

    byte[] toJson() {
        try {
            return JSON.writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a notification cannot be written as JSON", e);
        }
    }
}
