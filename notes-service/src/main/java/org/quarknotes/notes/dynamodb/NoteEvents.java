package org.quarknotes.notes.dynamodb;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.quarknotes.notes.domain.NoteShared;
import org.quarknotes.outbox.Event;
import org.quarknotes.outbox.TraceContext;

/** What happened to notes, in the form in which it is told; the schemas are in {@code docs/events}. */
@ApplicationScoped
class NoteEvents {
    private static final String SOURCE = "/notes-service";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();

    private record SharedData(String noteId, String ownerId, String granteeId, String role, String title) {}

    Event shared(NoteShared happened) {
        var grant = happened.grant();
        var data = new SharedData(
                grant.note().text(),
                grant.owner().text(),
                grant.grantee().text(),
                grant.role().name().toLowerCase(Locale.ROOT),
                happened.title().text());
        return new Event(
                ids.generate().toString(),
                "org.quarknotes.note.shared.v1",
                SOURCE,
                grant.note().text(),
                happened.noteVersion(),
                happened.at(),
                json(data),
                TraceContext.current());
    }

    private static String json(Object data) {
        try {
            return JSON.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of strings could not be written as JSON", e);
        }
    }
}
