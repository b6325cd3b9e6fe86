package org.quarknotes.notes.dynamodb;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.quarknotes.dynamo.Attribute;
import org.quarknotes.dynamo.EntityType;
import org.quarknotes.dynamo.Key;
import org.quarknotes.dynamo.Kinds;
import org.quarknotes.dynamo.SortKey;
import org.quarknotes.dynamo.View;
import org.quarknotes.notes.domain.Grant;
import org.quarknotes.notes.domain.Note;
import org.quarknotes.notes.domain.NoteId;
import org.quarknotes.notes.domain.NoteState;
import org.quarknotes.notes.domain.NoteSummary;
import org.quarknotes.notes.domain.Role;
import org.quarknotes.notes.domain.UserId;

/** Notes, their former versions, and grants as items. A note lies in its owner's partition, the rest in the note's. */
final class NoteItems {
    /** An owner's notes of one state, or those of them with one tag, by last change; a note's versions. No bodies. */
    static final String BY_UPDATE = "byUpdate";

    /** The same notes by the time they were written. */
    static final String BY_CREATION = "byCreation";

    /** What has to be done at some time, by that time; sparse, and in shards so that no partition runs hot. */
    static final String BY_DUE = "byDue";

    private static final Attribute<Note, Integer> DUE_SHARD = Attribute.optional(
            "dueShard",
            Kinds.integer(),
            note -> NoteAttributes.purgeAt(note.life())
                    .map(at -> Shards.of(note.id().text())));

    static final EntityType<Note> NOTE = EntityType.<Note>named("note")
            .key("USER#{owner}", "NOTE#{id}")
            .index(BY_UPDATE, "USER#{owner}#{state}", "{updatedAt}#{id}")
            .index(BY_CREATION, "USER#{owner}#{state}", "{createdAt}#{id}")
            .sparseIndex(BY_DUE, "PURGE#{dueShard}", "{purgeAt}#{id}")
            .attributes(NoteAttributes.all())
            .attributes(NoteAttributes.STATE, NoteAttributes.SEARCHED, DUE_SHARD)
            .readBy(NoteAttributes::note);

    static final View<NoteSummary> SUMMARY = View.of(NOTE, NoteAttributes::summary, NoteAttributes.ofSummary());

    /** What the index of due work says of a note in the trash. */
    static final View<Key> DUE_NOTE = View.of(
            NOTE,
            row -> key(row.get(NoteAttributes.OWNER), row.get(NoteAttributes.ID)),
            List.of(NoteAttributes.OWNER, NoteAttributes.ID));

    static final EntityType<Note> FORMER = EntityType.<Note>named("version")
            .key("NOTE#{id}", "V#{version:10}")
            .index(BY_UPDATE, "NOTE#{id}", "V#{version:10}")
            .attributes(NoteAttributes.all())
            .readBy(NoteAttributes::note);

    static final View<NoteSummary> FORMER_SUMMARY =
            View.of(FORMER, NoteAttributes::summary, NoteAttributes.ofSummary());

    private static final Attribute<Grant, NoteId> GRANTED = Attribute.of("note", NoteAttributes.NOTE_ID, Grant::note);
    private static final Attribute<Grant, UserId> OWNER = Attribute.of("owner", NoteAttributes.USER_ID, Grant::owner);
    private static final Attribute<Grant, UserId> GRANTEE =
            Attribute.of("grantee", NoteAttributes.USER_ID, Grant::grantee);
    private static final Attribute<Grant, Role> ROLE = Attribute.of("role", Kinds.constant(Role.class), Grant::role);
    static final Attribute<Grant, Instant> SINCE = Attribute.of("since", Kinds.instant(), Grant::since);

    static final EntityType<Grant> GRANT = EntityType.<Grant>named("grant")
            .key("NOTE#{note}", "GRANT#{grantee}")
            .attributes(GRANTED, OWNER, GRANTEE, ROLE, SINCE)
            .readBy(row ->
                    new Grant(row.get(GRANTED), row.get(OWNER), row.get(GRANTEE), row.get(ROLE), row.get(SINCE)));

    /** The same grant once more, among what was shared with its grantee: strongly consistent, as no index would be. */
    static final EntityType<Grant> SHARE = EntityType.<Grant>named("share")
            .key("USER#{grantee}", "SHARE#{since}#{note}")
            .attributes(GRANTED, OWNER, GRANTEE, ROLE, SINCE)
            .readBy(row ->
                    new Grant(row.get(GRANTED), row.get(OWNER), row.get(GRANTEE), row.get(ROLE), row.get(SINCE)));

    private NoteItems() {}

    static Key key(UserId owner, NoteId id) {
        return NOTE.key(owner.text(), id.text());
    }

    /** What was due until then, in {@link #BY_DUE}. */
    static SortKey until(Instant now) {
        return SortKey.atMost(Kinds.instant().write(now).s());
    }

    static String text(NoteState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
