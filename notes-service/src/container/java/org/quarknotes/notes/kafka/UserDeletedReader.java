package org.quarknotes.notes.kafka;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.quarknotes.notes.domain.UserId;
import org.quarknotes.outbox.UnusableEvent;

/** Reads {@code org.quarknotes.user.deleted.v1}; members that it does not know may come and are passed over. */
@ApplicationScoped
class UserDeletedReader {
    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private record Data(@Nullable String userId) {}

    UserId read(@Nullable String text) {
        try {
            var data = text == null ? null : json.readValue(text, Data.class);
            if (data == null || data.userId() == null) {
                throw new UnusableEvent("its data lacks 'userId'");
            }
            return new UserId(data.userId());
        } catch (JsonProcessingException malformed) {
            throw new UnusableEvent("its data is not the JSON that is expected", malformed);
        } catch (IllegalArgumentException invalid) {
            throw new UnusableEvent("an id in its data is no id", invalid);
        }
    }
}
