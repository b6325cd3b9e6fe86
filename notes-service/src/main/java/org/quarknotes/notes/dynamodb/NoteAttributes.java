package org.quarknotes.notes.dynamodb;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quarknotes.dynamo.Attribute;
import org.quarknotes.dynamo.Kind;
import org.quarknotes.dynamo.Kinds;
import org.quarknotes.dynamo.Row;
import org.quarknotes.notes.domain.Body;
import org.quarknotes.notes.domain.Draft;
import org.quarknotes.notes.domain.Life;
import org.quarknotes.notes.domain.Note;
import org.quarknotes.notes.domain.NoteId;
import org.quarknotes.notes.domain.NoteState;
import org.quarknotes.notes.domain.NoteSummary;
import org.quarknotes.notes.domain.Shelf;
import org.quarknotes.notes.domain.Tags;
import org.quarknotes.notes.domain.Title;
import org.quarknotes.notes.domain.UserId;

/**
 * How a note is kept, wherever one is: as itself, as one of its former versions, as what a request was answered. Beside
 * what a note has there are attributes made of it for indexes and filters.
 */
final class NoteAttributes {
    static final Kind<NoteId> NOTE_ID = Kinds.text().as(NoteId::new, NoteId::text);
    static final Kind<UserId> USER_ID = Kinds.text().as(UserId::new, UserId::text);
    static final Kind<Title> TITLES = Kinds.text().as(Title::new, Title::text);
    static final Kind<Tags> TAG_WORDS = Kinds.list(Kinds.text()).as(Tags::new, Tags::words);

    static final Attribute<Note, NoteId> ID = Attribute.of("id", NOTE_ID, Note::id);
    static final Attribute<Note, UserId> OWNER = Attribute.of("owner", USER_ID, Note::owner);
    static final Attribute<Note, Title> TITLE =
            Attribute.of("title", TITLES, note -> note.content().title());
    static final Attribute<Note, Body> BODY = Attribute.of(
            "body",
            Kinds.text().as(Body::new, Body::text),
            note -> note.content().body());
    static final Attribute<Note, String> SNIPPET =
            Attribute.of("snippet", Kinds.text(), note -> note.content().body().snippet());
    static final Attribute<Note, Tags> TAGS =
            Attribute.of("tags", TAG_WORDS, note -> note.content().tags());
    static final Attribute<Note, Boolean> PINNED =
            Attribute.of("pinned", Kinds.flag(), note -> note.content().pinned());
    static final Attribute<Note, NoteState> STATE = Attribute.of("state", Kinds.constant(NoteState.class), Note::state);
    static final Attribute<Note, Shelf> SHELF = Attribute.of(
            "shelf", Kinds.constant(Shelf.class), note -> note.life().shelf());
    static final Attribute<Note, Instant> PURGE_AT =
            Attribute.optional("purgeAt", Kinds.instant(), note -> purgeAt(note.life()));
    static final Attribute<Note, Long> VERSION = Attribute.of("version", Kinds.number(), Note::version);
    static final Attribute<Note, Instant> CREATED_AT = Attribute.of("createdAt", Kinds.instant(), Note::createdAt);
    static final Attribute<Note, Instant> UPDATED_AT = Attribute.of("updatedAt", Kinds.instant(), Note::updatedAt);

    /** What a phrase is looked for in, in lower case. */
    static final Attribute<Note, String> SEARCHED =
            Attribute.of("searched", Kinds.text(), note -> searched(NoteSummary.of(note)));

    private NoteAttributes() {}

    static Note note(Row row) {
        return new Note(
                row.get(ID),
                row.get(OWNER),
                new Draft(row.get(TITLE), row.get(BODY), row.get(TAGS), row.get(PINNED)),
                life(row),
                row.get(VERSION),
                row.get(CREATED_AT),
                row.get(UPDATED_AT));
    }

    static NoteSummary summary(Row row) {
        return new NoteSummary(
                row.get(ID),
                row.get(OWNER),
                row.get(TITLE),
                row.get(SNIPPET),
                row.get(TAGS),
                row.get(PINNED),
                life(row),
                row.get(VERSION),
                row.get(CREATED_AT),
                row.get(UPDATED_AT));
    }

    static Optional<Instant> purgeAt(Life life) {
        return life instanceof Life.Trashed trashed ? Optional.of(trashed.purgeAt()) : Optional.empty();
    }

    /** Between the parts stands NUL, which no phrase has: none is found across two of them. */
    static String searched(NoteSummary note) {
        return Stream.concat(Stream.of(note.title().text(), note.snippet()), note.tags().words().stream())
                .collect(Collectors.joining("\0"))
                .toLowerCase(Locale.ROOT);
    }

    private static Life life(Row row) {
        return row.find(PURGE_AT)
                .<Life>map(purgeAt -> new Life.Trashed(row.get(SHELF), purgeAt))
                .orElseGet(() -> new Life.Kept(row.get(SHELF)));
    }

    /** What a summary is read from. */
    static List<Attribute<Note, ?>> ofSummary() {
        return List.of(ID, OWNER, TITLE, SNIPPET, TAGS, PINNED, SHELF, PURGE_AT, VERSION, CREATED_AT, UPDATED_AT);
    }

    /** What makes a whole note, in whatever item. */
    static List<Attribute<Note, ?>> all() {
        var all = new ArrayList<>(ofSummary());
        all.add(BODY);
        return all;
    }
}
