package org.quarknotes.notes.dynamodb;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quarknotes.dynamo.Attribute;
import org.quarknotes.dynamo.EntityType;
import org.quarknotes.dynamo.Key;
import org.quarknotes.dynamo.Kinds;
import org.quarknotes.dynamo.View;
import org.quarknotes.notes.domain.Note;
import org.quarknotes.notes.domain.NoteId;
import org.quarknotes.notes.domain.NoteState;
import org.quarknotes.notes.domain.NoteSummary;
import org.quarknotes.notes.domain.UserId;

/** What notes are found by: an edge for each tag of a note, a count for each tag of an owner, and what these stand at. */
final class TagItems {
    /** A note under one of its tags. */
    record Edge(String tag, Note note) {}

    /** How many notes of an owner have a tag and are not in the trash. */
    record Use(UserId owner, String tag, long count) {}

    /**
     * What the edges and counts say of a note.
     *
     * @param version of the note that they were made of; {@link #GONE} when the note is no more
     * @param forgottenAt when this is of no more use: the note is gone, and nobody can be left who read it before
     */
    record Indexed(
            UserId owner,
            NoteId note,
            long version,
            NoteState state,
            List<String> tags,
            Optional<Instant> forgottenAt) {
        static final long GONE = Long.MAX_VALUE;

        Indexed {
            tags = List.copyOf(tags);
        }

        static Indexed nothing(UserId owner, NoteId note) {
            return new Indexed(owner, note, 0, NoteState.ACTIVE, List.of(), Optional.empty());
        }

        static Indexed of(Note note) {
            return new Indexed(
                    note.owner(),
                    note.id(),
                    note.version(),
                    note.state(),
                    note.content().tags().words(),
                    Optional.empty());
        }

        static Indexed gone(UserId owner, NoteId note, Instant forgottenAt) {
            return new Indexed(owner, note, GONE, NoteState.TRASHED, List.of(), Optional.of(forgottenAt));
        }

        /** The tags under which the note is counted. */
        List<String> counted() {
            return state == NoteState.TRASHED ? List.of() : tags;
        }
    }

    private static final Attribute<Edge, String> EDGE_TAG = Attribute.of("tag", Kinds.text(), Edge::tag);

    static final EntityType<Edge> EDGE = EntityType.<Edge>named("tag")
            .key("USER#{owner}", "TAG#{tag:escaped}#{id}")
            .index(NoteItems.BY_UPDATE, "USER#{owner}#TAG#{tag:escaped}#{state}", "{updatedAt}#{id}")
            .index(NoteItems.BY_CREATION, "USER#{owner}#TAG#{tag:escaped}#{state}", "{createdAt}#{id}")
            .attribute(EDGE_TAG)
            .attributes(ofNote())
            .readBy(row -> new Edge(row.get(EDGE_TAG), NoteAttributes.note(row)));

    /** What an edge is read for: the note, just as it is listed without a tag. */
    static final View<NoteSummary> EDGE_SUMMARY = View.of(EDGE, NoteAttributes::summary, NoteAttributes.ofSummary());

    static final View<Key> EDGE_KEY = View.of(
            EDGE,
            row -> EDGE.key(
                    row.get(NoteAttributes.OWNER).text(),
                    row.get(EDGE_TAG),
                    row.get(NoteAttributes.ID).text()),
            List.of(NoteAttributes.OWNER, NoteAttributes.ID, EDGE_TAG));

    private static final Attribute<Use, UserId> USE_OWNER = Attribute.of("owner", NoteAttributes.USER_ID, Use::owner);
    private static final Attribute<Use, String> USE_TAG = Attribute.of("tag", Kinds.text(), Use::tag);
    static final Attribute<Use, Long> USE_COUNT = Attribute.of("count", Kinds.number(), Use::count);

    static final EntityType<Use> USE = EntityType.<Use>named("tag-use")
            .key("USER#{owner}", "COUNT#{tag:escaped}")
            .attributes(USE_OWNER, USE_TAG, USE_COUNT)
            .readBy(row -> new Use(row.get(USE_OWNER), row.get(USE_TAG), row.get(USE_COUNT)));

    private static final Attribute<Indexed, UserId> OWNER =
            Attribute.of("owner", NoteAttributes.USER_ID, Indexed::owner);
    private static final Attribute<Indexed, NoteId> NOTE = Attribute.of("note", NoteAttributes.NOTE_ID, Indexed::note);
    static final Attribute<Indexed, Long> INDEXED_VERSION = Attribute.of("version", Kinds.number(), Indexed::version);
    private static final Attribute<Indexed, NoteState> STATE =
            Attribute.of("state", Kinds.constant(NoteState.class), Indexed::state);
    private static final Attribute<Indexed, List<String>> TAGS =
            Attribute.of("tags", Kinds.list(Kinds.text()), Indexed::tags);
    private static final Attribute<Indexed, Instant> FORGOTTEN_AT =
            Attribute.optional("expiresAt", Kinds.seconds(), Indexed::forgottenAt);

    static final EntityType<Indexed> INDEXED = EntityType.<Indexed>named("indexed")
            .key("USER#{owner}", "INDEXED#{note}")
            .attributes(OWNER, NOTE, INDEXED_VERSION, STATE, TAGS, FORGOTTEN_AT)
            .readBy(row -> new Indexed(
                    row.get(OWNER),
                    row.get(NOTE),
                    row.get(INDEXED_VERSION),
                    row.get(STATE),
                    row.get(TAGS),
                    row.find(FORGOTTEN_AT)));

    private TagItems() {}

    private static List<Attribute<Edge, ?>> ofNote() {
        var all = new ArrayList<Attribute<Edge, ?>>();
        NoteAttributes.ofSummary().forEach(attribute -> all.add(attribute.from(Edge::note)));
        all.add(NoteAttributes.STATE.from(Edge::note));
        all.add(NoteAttributes.SEARCHED.from(Edge::note));
        return all;
    }
}
