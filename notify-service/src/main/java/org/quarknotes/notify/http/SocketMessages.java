package org.quarknotes.notify.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quarknotes.notify.domain.Notification;
import org.quarknotes.notify.http.NotificationsResource.NotificationView;

/** What is said over a socket of the sub-protocol {@code quarknotes.v1}: one JSON object a message. */
@ApplicationScoped
class SocketMessages {
    private final ObjectWriter out;
    private final ObjectReader in = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build()
            .readerFor(Ack.class);

    SocketMessages(ObjectMapper json) {
        this.out = json.writerFor(Told.class);
    }

    private record Told(String type, NotificationView notification) {}

    private record Ack(@Nullable String type, @Nullable String id) {}

    /** What the server says. */
    String notification(Notification told) {
        try {
            return out.writeValueAsString(new Told("notification", NotificationView.of(told)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a notification could not be written", impossible);
        }
    }

    /** The id that is acknowledged, which is all that a client says; nothing where it says something else. */
    Optional<String> acknowledged(String text) {
        try {
            Ack ack = in.readValue(text);
            return ack != null && "ack".equals(ack.type())
                    ? Optional.ofNullable(ack.id()).filter(Place::isId)
                    : Optional.empty();
        } catch (JsonProcessingException malformed) {
            return Optional.empty();
        }
    }
}
