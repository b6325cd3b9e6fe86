package org.quarknotes.notify.kafka;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quarknotes.kafka.Envelope;
import org.quarknotes.notify.domain.NoteShared;
import org.quarknotes.notify.domain.UserId;
import org.quarknotes.outbox.UnusableEvent;

/** Reads {@code org.quarknotes.note.shared.v1}; members that it does not know may come and are passed over. */
@ApplicationScoped
class NoteSharedReader {
    private static final Set<String> ROLES = Set.of("reader", "editor");
    private static final int LONGEST_TITLE = 200;

    /** It ends up in keys and paths. */
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private record Data(
            @Nullable String noteId,
            @Nullable String ownerId,
            @Nullable String granteeId,
            @Nullable String role,
            @Nullable String title) {}

    NoteShared read(Envelope envelope, @Nullable String text) {
        try {
            var data = data(text);
            return new NoteShared(
                    envelope.id(),
                    noteId(required("noteId", data.noteId())),
                    new UserId(required("ownerId", data.ownerId())),
                    new UserId(required("granteeId", data.granteeId())),
                    role(required("role", data.role())),
                    title(required("title", data.title())),
                    envelope.time());
        } catch (JsonProcessingException malformed) {
            throw new UnusableEvent("its data is not the JSON that is expected", malformed);
        } catch (IllegalArgumentException invalid) {
            throw new UnusableEvent("an id in its data is no id", invalid);
        }
    }

    private Data data(@Nullable String text) throws JsonProcessingException {
        var data = text == null ? null : json.readValue(text, Data.class);
        if (data == null) {
            throw new UnusableEvent("its data is null");
        }
        return data;
    }

    private static String noteId(String id) {
        if (!UUID.matcher(id).matches()) {
            throw new UnusableEvent("its noteId is no id");
        }
        return id;
    }

    private static String title(String title) {
        if (title.codePointCount(0, title.length()) > LONGEST_TITLE) {
            throw new UnusableEvent("its title is longer than 200 characters");
        }
        return title;
    }

    private static String role(String role) {
        if (!ROLES.contains(role)) {
            throw new UnusableEvent("its role is neither reader nor editor");
        }
        return role;
    }

    private static String required(String member, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            throw new UnusableEvent("its data lacks '" + member + "'");
        }
        return value;
    }
}
