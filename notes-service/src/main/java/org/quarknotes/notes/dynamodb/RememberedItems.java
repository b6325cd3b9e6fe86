package org.quarknotes.notes.dynamodb;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.quarknotes.dynamo.Attribute;
import org.quarknotes.dynamo.Condition;
import org.quarknotes.dynamo.EntityType;
import org.quarknotes.dynamo.Key;
import org.quarknotes.dynamo.Kind;
import org.quarknotes.dynamo.Kinds;
import org.quarknotes.dynamo.Nested;
import org.quarknotes.dynamo.Row;
import org.quarknotes.dynamo.Write;
import org.quarknotes.notes.domain.Body;
import org.quarknotes.notes.domain.Draft;
import org.quarknotes.notes.domain.Note;
import org.quarknotes.notes.domain.NoteSummary;
import org.quarknotes.notes.domain.Once;
import org.quarknotes.notes.domain.Remembered;
import org.quarknotes.notes.domain.Remembered.Answer;
import org.quarknotes.notes.domain.Remembered.Batched;
import org.quarknotes.notes.domain.Remembered.Written;
import org.quarknotes.notes.domain.UserId;

/** What requests with an idempotency key were answered, in a partition of each user's, by key, for a day. */
final class RememberedItems {
    private static final Nested<Note> NOTE = Nested.of("note", NoteAttributes::note, NoteAttributes.all());

    /** A summary, as the note that has nothing but it. */
    private static final Kind<NoteSummary> SUMMARY = NOTE.as(NoteSummary::of, RememberedItems::shortened);

    private static final Attribute<Remembered, UserId> USER = Attribute.of(
            "user", NoteAttributes.USER_ID, remembered -> remembered.request().user());
    private static final Attribute<Remembered, String> KEY =
            Attribute.of("key", Kinds.text(), remembered -> remembered.request().key());
    private static final Attribute<Remembered, String> FINGERPRINT = Attribute.of(
            "fingerprint", Kinds.text(), remembered -> remembered.request().fingerprint());
    private static final Attribute<Remembered, Instant> AT = Attribute.of(
            "at", Kinds.instant(), remembered -> remembered.request().at());
    private static final Attribute<Remembered, Instant> EXPIRES_AT = Attribute.of(
            "expiresAt", Kinds.seconds(), remembered -> remembered.request().until());
    private static final Attribute<Remembered, Note> WRITTEN = Attribute.optional(
            "written",
            NOTE,
            remembered -> remembered.answer() instanceof Written(var note) ? Optional.of(note) : Optional.empty());
    private static final Attribute<Remembered, List<NoteSummary>> BATCHED = Attribute.optional(
            "batched",
            Kinds.list(SUMMARY),
            remembered -> remembered.answer() instanceof Batched(var notes) ? Optional.of(notes) : Optional.empty());

    static final EntityType<Remembered> REMEMBERED = EntityType.<Remembered>named("remembered")
            .key("IDEM#{user}", "{key:escaped}")
            .attributes(USER, KEY, FINGERPRINT, AT, EXPIRES_AT, WRITTEN, BATCHED)
            .readBy(row -> new Remembered(
                    new Once(row.get(USER), row.get(KEY), row.get(FINGERPRINT), row.get(AT)), answer(row)));

    private RememberedItems() {}

    static Key key(Once request) {
        return REMEMBERED.key(request.user().text(), request.key());
    }

    /** Refused while something is remembered under the key; what has expired counts as forgotten. */
    static Write firstTime(Remembered answer) {
        var forgotten = EXPIRES_AT.atMost(answer.request().at());
        return Write.put(REMEMBERED, answer, Condition.noItem().or(forgotten));
    }

    private static Note shortened(NoteSummary summary) {
        return new Note(
                summary.id(),
                summary.owner(),
                new Draft(summary.title(), new Body(summary.snippet()), summary.tags(), summary.pinned()),
                summary.life(),
                summary.version(),
                summary.createdAt(),
                summary.updatedAt());
    }

    private static Answer answer(Row row) {
        return row.find(WRITTEN).<Answer>map(Written::new).orElseGet(() -> new Batched(row.get(BATCHED)));
    }
}
