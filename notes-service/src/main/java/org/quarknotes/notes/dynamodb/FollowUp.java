package org.quarknotes.notes.dynamodb;

import java.time.Instant;
import java.util.List;
import org.quarknotes.dynamo.Attribute;
import org.quarknotes.dynamo.EntityType;
import org.quarknotes.dynamo.Kinds;
import org.quarknotes.dynamo.Nested;
import org.quarknotes.notes.domain.Change;
import org.quarknotes.notes.domain.Note;
import org.quarknotes.notes.domain.NoteId;
import org.quarknotes.notes.domain.UserId;

/**
 * What a commit left to do, recorded with it: whoever committed does it at once and deletes this; if that one died, it
 * is found when it is due.
 *
 * @param id of its own
 * @param dueAt when whoever committed is hardly at it any more
 */
record FollowUp(String id, Instant dueAt, List<Subject> subjects) {
    /**
     * A note to look after.
     *
     * @param purged whether its versions and grants are to be removed; its tags are followed in any case
     */
    record Subject(UserId owner, NoteId note, boolean purged) {
        static Subject of(Change change) {
            var note = change.result();
            return new Subject(note.owner(), note.id(), change instanceof Change.Removed);
        }
    }

    private static final Attribute<Subject, UserId> OWNER =
            Attribute.of("owner", NoteAttributes.USER_ID, Subject::owner);
    private static final Attribute<Subject, NoteId> NOTE = Attribute.of("note", NoteAttributes.NOTE_ID, Subject::note);
    private static final Attribute<Subject, Boolean> PURGED = Attribute.of("purged", Kinds.flag(), Subject::purged);
    private static final Nested<Subject> SUBJECT = Nested.of(
            "subject", row -> new Subject(row.get(OWNER), row.get(NOTE), row.get(PURGED)), OWNER, NOTE, PURGED);

    private static final Attribute<FollowUp, String> ID = Attribute.of("id", Kinds.text(), FollowUp::id);
    private static final Attribute<FollowUp, Integer> SHARD =
            Attribute.of("shard", Kinds.integer(), followUp -> Shards.of(followUp.id()));
    private static final Attribute<FollowUp, Instant> DUE_AT = Attribute.of("dueAt", Kinds.instant(), FollowUp::dueAt);
    private static final Attribute<FollowUp, List<Subject>> SUBJECTS =
            Attribute.of("subjects", Kinds.list(SUBJECT), FollowUp::subjects);

    static final EntityType<FollowUp> FOLLOW_UP = EntityType.<FollowUp>named("follow-up")
            .key("FOLLOWUP#{id}", "FOLLOWUP")
            .index(NoteItems.BY_DUE, "FOLLOWUP#{shard}", "{dueAt}#{id}")
            .attributes(ID, SHARD, DUE_AT, SUBJECTS)
            .readBy(row -> new FollowUp(row.get(ID), row.get(DUE_AT), row.get(SUBJECTS)));

    FollowUp {
        subjects = List.copyOf(subjects);
    }

    /** Whether there is anything to follow: tags that were or are there, or a note that is gone. */
    static boolean isNeededAfter(Change change) {
        return switch (change) {
            case Change.Added added -> isTagged(added.note());
            case Change.Replaced replaced -> isTagged(replaced.former()) || isTagged(replaced.next());
            case Change.Removed _ -> true;
        };
    }

    private static boolean isTagged(Note note) {
        return !note.content().tags().words().isEmpty();
    }
}
