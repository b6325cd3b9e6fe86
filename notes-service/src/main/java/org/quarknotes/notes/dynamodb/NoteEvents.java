package org.quarknotes.notes.dynamodb;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.quarknotes.notes.domain.Grant;
import org.quarknotes.notes.domain.NoteEvent;
import org.quarknotes.notes.domain.Role;
import org.quarknotes.notes.domain.UserId;
import org.quarknotes.outbox.Event;
import org.quarknotes.outbox.TraceContext;

/** What happened to notes, in the form in which it is told; the schemas are in {@code docs/events}. */
@ApplicationScoped
class NoteEvents {
    private static final String SOURCE = "/notes-service";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();

    /** What any event may say; each says only some of it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Data(
            String noteId,
            String ownerId,
            @Nullable String actorId,
            @Nullable String granteeId,
            @Nullable String role,
            @Nullable String since,
            String title) {

        Data(String noteId, String ownerId, @Nullable String actorId, String title) {
            this(noteId, ownerId, actorId, null, null, null, title);
        }
    }

    Event of(NoteEvent event) {
        var what = event.what();
        return new Event(
                ids.generate().toString(),
                "org.quarknotes.note." + verb(event) + ".v1",
                SOURCE,
                what.note().text(),
                what.version(),
                what.at(),
                json(data(event)),
                TraceContext.current());
    }

    private static String verb(NoteEvent event) {
        return switch (event) {
            case NoteEvent.Created _ -> "created";
            case NoteEvent.Revised _ -> "revised";
            case NoteEvent.Trashed _ -> "trashed";
            case NoteEvent.Restored _ -> "restored";
            case NoteEvent.Purged _ -> "purged";
            case NoteEvent.Shared _ -> "shared";
            case NoteEvent.Unshared _ -> "unshared";
        };
    }

    private static Data data(NoteEvent event) {
        var what = event.what();
        var note = what.note().text();
        var owner = what.owner().text();
        var actor = what.actor().map(UserId::text).orElse(null);
        var title = what.title().text();
        return switch (event) {
            case NoteEvent.Shared shared ->
                data(shared.grant(), null, lower(shared.grant().role()), title);
            case NoteEvent.Unshared unshared -> data(unshared.grant(), actor, null, title);
            case NoteEvent.Created _,
                    NoteEvent.Revised _,
                    NoteEvent.Trashed _,
                    NoteEvent.Restored _,
                    NoteEvent.Purged _ -> new Data(note, owner, actor, title);
        };
    }

    private static Data data(Grant grant, @Nullable String actor, @Nullable String role, String title) {
        var since = grant.since().toString();
        return new Data(
                grant.note().text(),
                grant.owner().text(),
                actor,
                grant.grantee().text(),
                role,
                since,
                title);
    }

    private static String lower(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private static String json(Data data) {
        try {
            return JSON.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of strings could not be written as JSON", e);
        }
    }
}
