package org.quarknotes.notify.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quarknotes.notify.domain.Happening;
import org.quarknotes.notify.domain.NotePurged;
import org.quarknotes.notify.domain.NoteRevised;
import org.quarknotes.notify.domain.NoteShared;
import org.quarknotes.notify.domain.NoteUnshared;
import org.quarknotes.outbox.UnusableEvent;

/** Reads what notes-service tells. */
@ApplicationScoped
public class NoteEvents {
    private static final Set<String> ROLES = Set.of("reader", "editor");

    /**
     * What happened, if it concerns anybody here.
     *
     * @param text the event's data
     * @throws UnusableEvent when nothing is known of the type, or the data is not what the type promises
     */
    public Optional<Happening> read(String eventId, String type, Instant at, @Nullable String text) {
        return switch (type) {
            case "org.quarknotes.note.shared.v1" -> Optional.of(shared(eventId, at, EventData.of(text)));
            case "org.quarknotes.note.unshared.v1" -> Optional.of(unshared(eventId, at, EventData.of(text)));
            case "org.quarknotes.note.revised.v1" -> Optional.of(revised(eventId, at, EventData.of(text)));
            case "org.quarknotes.note.purged.v1" ->
                Optional.of(new NotePurged(eventId, EventData.of(text).noteId(), at));
            case "org.quarknotes.note.created.v1",
                    "org.quarknotes.note.trashed.v1",
                    "org.quarknotes.note.restored.v1" -> Optional.empty();
            default -> throw new UnusableEvent("nothing is known of the type '" + type + "'");
        };
    }

    private static NoteShared shared(String eventId, Instant at, EventData data) {
        return new NoteShared(
                eventId,
                data.noteId(),
                data.person("ownerId"),
                data.person("granteeId"),
                role(data),
                data.title(),
                data.time("since", at),
                at);
    }

    private static NoteUnshared unshared(String eventId, Instant at, EventData data) {
        return new NoteUnshared(
                eventId,
                data.noteId(),
                data.person("ownerId"),
                data.person("granteeId"),
                data.person("actorId"),
                data.title(),
                data.time("since", at),
                at);
    }

    private static NoteRevised revised(String eventId, Instant at, EventData data) {
        return new NoteRevised(
                eventId, data.noteId(), data.person("ownerId"), data.person("actorId"), data.title(), at);
    }

    private static String role(EventData data) {
        var role = data.required("role");
        if (!ROLES.contains(role)) {
            throw new UnusableEvent("its role is neither reader nor editor");
        }
        return role;
    }
}
