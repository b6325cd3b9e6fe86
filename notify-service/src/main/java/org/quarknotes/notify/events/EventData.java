package org.quarknotes.notify.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quarknotes.notify.domain.UserId;
import org.quarknotes.outbox.UnusableEvent;

/** The data of one event, member by member; what a member must be and is not makes the event unusable. */
final class EventData {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST_TITLE = 200;

    /** It ends up in keys and paths. */
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final JsonNode members;

    private EventData(JsonNode members) {
        this.members = members;
    }

    static EventData of(@Nullable String text) {
        try {
            var read = text == null ? null : JSON.readTree(text);
            if (read == null || read.isNull()) {
                throw new UnusableEvent("its data is null");
            }
            if (!read.isObject()) {
                throw unexpected();
            }
            return new EventData(read);
        } catch (JsonProcessingException malformed) {
            throw new UnusableEvent("its data is not the JSON that is expected", malformed);
        }
    }

    String required(String member) {
        return optional(member)
                .filter(value -> !value.isEmpty())
                .orElseThrow(() -> new UnusableEvent("its data lacks '" + member + "'"));
    }

    Optional<String> optional(String member) {
        var value = members.path(member);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw unexpected();
        }
        return Optional.of(value.textValue());
    }

    UserId person(String member) {
        try {
            return new UserId(required(member));
        } catch (IllegalArgumentException invalid) {
            throw new UnusableEvent("an id in its data is no id", invalid);
        }
    }

    String noteId() {
        var id = required("noteId");
        if (!UUID.matcher(id).matches()) {
            throw new UnusableEvent("its noteId is no id");
        }
        return id;
    }

    String title() {
        var title = required("title");
        if (title.codePointCount(0, title.length()) > LONGEST_TITLE) {
            throw new UnusableEvent("its title is longer than 200 characters");
        }
        return title;
    }

    /** A time that older events do not tell. */
    Instant time(String member, Instant otherwise) {
        try {
            return optional(member)
                    .map(text -> OffsetDateTime.parse(text).toInstant())
                    .orElse(otherwise);
        } catch (DateTimeException malformed) {
            throw new UnusableEvent("its " + member + " is not a time of RFC 3339", malformed);
        }
    }

    private static UnusableEvent unexpected() {
        return new UnusableEvent("its data is not the JSON that is expected");
    }
}
