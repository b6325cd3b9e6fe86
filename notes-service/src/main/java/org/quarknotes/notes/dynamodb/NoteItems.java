package org.quarknotes.notes.dynamodb;

import java.util.Locale;
import org.quarknotes.dynamo.EntityType;
import org.quarknotes.dynamo.Key;
import org.quarknotes.dynamo.Row;
import org.quarknotes.notes.domain.Body;
import org.quarknotes.notes.domain.Draft;
import org.quarknotes.notes.domain.Grant;
import org.quarknotes.notes.domain.Note;
import org.quarknotes.notes.domain.NoteId;
import org.quarknotes.notes.domain.NoteState;
import org.quarknotes.notes.domain.NoteSummary;
import org.quarknotes.notes.domain.Role;
import org.quarknotes.notes.domain.Tags;
import org.quarknotes.notes.domain.Title;
import org.quarknotes.notes.domain.UserId;

/** How notes and grants are kept as items. A note lies in its owner's partition, a grant in its note's. */
final class NoteItems {
    /** An owner's notes of one state by the time of their last change; holds all but the body. */
    static final String BY_UPDATE = "byUpdate";

    static final EntityType<Note> NOTE = EntityType.<Note>named("note")
            .key("USER#{owner}", "NOTE#{id}")
            .index(BY_UPDATE, "USER#{owner}#{state}", "{updatedAt}#{id}")
            .text("id", note -> note.id().text())
            .text("owner", note -> note.owner().text())
            .text("title", note -> note.content().title().text())
            .text("body", note -> note.content().body().text())
            .text("snippet", note -> note.content().body().snippet())
            .texts("tags", note -> note.content().tags().words())
            .flag("pinned", note -> note.content().pinned())
            .text("state", note -> text(note.state()))
            .number("version", Note::version)
            .instant("createdAt", Note::createdAt)
            .instant("updatedAt", Note::updatedAt)
            .readBy(row -> new Note(
                    new NoteId(row.text("id")),
                    new UserId(row.text("owner")),
                    new Draft(
                            new Title(row.text("title")),
                            new Body(row.text("body")),
                            new Tags(row.texts("tags")),
                            row.flag("pinned")),
                    state(row),
                    row.number("version"),
                    row.instant("createdAt"),
                    row.instant("updatedAt")));

    /** The same items as the index shows them; only read. */
    static final EntityType<NoteSummary> SUMMARY = EntityType.<NoteSummary>named("note")
            .key("USER#{owner}", "NOTE#{id}")
            .index(BY_UPDATE, "USER#{owner}#{state}", "{updatedAt}#{id}")
            .readBy(row -> new NoteSummary(
                    new NoteId(row.text("id")),
                    new UserId(row.text("owner")),
                    new Title(row.text("title")),
                    row.text("snippet"),
                    new Tags(row.texts("tags")),
                    row.flag("pinned"),
                    state(row),
                    row.number("version"),
                    row.instant("createdAt"),
                    row.instant("updatedAt")));

    static final EntityType<Grant> GRANT = EntityType.<Grant>named("grant")
            .key("NOTE#{note}", "GRANT#{grantee}")
            .text("note", grant -> grant.note().text())
            .text("grantee", grant -> grant.grantee().text())
            .text("owner", grant -> grant.owner().text())
            .text("role", grant -> grant.role().name().toLowerCase(Locale.ROOT))
            .readBy(row -> new Grant(
                    new NoteId(row.text("note")),
                    new UserId(row.text("owner")),
                    new UserId(row.text("grantee")),
                    Role.valueOf(row.text("role").toUpperCase(Locale.ROOT))));

    private NoteItems() {}

    static Key key(Note note) {
        return NOTE.key(note.owner().text(), note.id().text());
    }

    static Key key(Grant grant) {
        return GRANT.key(grant.note().text(), grant.grantee().text());
    }

    static String text(NoteState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static NoteState state(Row row) {
        return NoteState.valueOf(row.text("state").toUpperCase(Locale.ROOT));
    }
}
