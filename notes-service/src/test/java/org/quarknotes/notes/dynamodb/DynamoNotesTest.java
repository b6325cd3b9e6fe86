package org.quarknotes.notes.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quarknotes.notes.domain.Samples.ADA;
import static org.quarknotes.notes.domain.Samples.BOB;
import static org.quarknotes.notes.domain.Samples.EVE;
import static org.quarknotes.notes.domain.Samples.NOON;
import static org.quarknotes.notes.domain.Samples.grant;
import static org.quarknotes.notes.domain.Samples.note;
import static org.quarknotes.notes.domain.Samples.revised;
import static org.quarknotes.notes.domain.Samples.shared;
import static org.quarknotes.notes.dynamodb.NoteItems.GRANT;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quarknotes.dynamo.Cursors;
import org.quarknotes.dynamo.Table;
import org.quarknotes.dynamo.Write;
import org.quarknotes.notes.domain.Note;
import org.quarknotes.notes.domain.NoteListsContract;
import org.quarknotes.notes.domain.Notes;
import org.quarknotes.notes.domain.Notes.Granting;
import org.quarknotes.notes.domain.Notes.Replacement;
import org.quarknotes.notes.domain.NotesContract;
import org.quarknotes.notes.domain.Role;
import org.quarknotes.notes.domain.UserId;
import org.quarknotes.outbox.Event;
import org.quarknotes.outbox.Outbox;
import org.quarknotes.outbox.Relay;

/** Against DynamoDB Local, in a table made from this service's own definition. */
class DynamoNotesTest implements NotesContract, NoteListsContract {
    private final Table table = LocalTables.fresh();
    private final Outbox outbox = new Outbox(2);
    private final DynamoNotes notes =
            new DynamoNotes(table, new Cursors("a secret of at least 32 characters"), outbox, new NoteEvents());
    private final Note note = note(ADA, "Groceries");

    @Override
    public Notes notes() {
        return notes;
    }

    @Test
    void a_grant_and_its_event_are_kept_together_or_not_at_all() throws InterruptedException {
        notes.add(note);

        share(note(ADA, "Never added"), EVE);
        share(note, BOB);
        assertThat(share(note, BOB)).isEqualTo(Granting.OVERTAKEN);
        share(note, EVE);

        assertThat(events())
                .extracting(Event::data)
                .satisfiesExactlyInAnyOrder(
                        toBob -> assertThat(toBob).contains("\"granteeId\":\"bob\""),
                        toEve -> assertThat(toEve)
                                .contains("\"granteeId\":\"eve\"", note.id().text()));
    }

    @Test
    void the_event_says_what_was_shared_with_whom() throws InterruptedException {
        notes.add(note);
        share(note, BOB);

        var event = events().getFirst();

        assertThat(event.type()).isEqualTo("org.quarknotes.note.shared.v1");
        assertThat(event.source()).isEqualTo("/notes-service");
        assertThat(event.subject()).isEqualTo(note.id().text());
        assertThat(event.version()).isEqualTo(1);
        assertThat(event.time()).isEqualTo(NOON);
        assertThat(event.data()).isEqualTo("""
                {"noteId":"%s","ownerId":"ada","granteeId":"bob","role":"reader","title":"Groceries"}""".formatted(note.id().text()));
    }

    @Test
    void a_change_of_role_tells_nobody() throws InterruptedException {
        notes.add(note);
        share(note, BOB);

        assertThat(notes.regrant(grant(note, BOB, Role.EDITOR))).isEqualTo(Granting.DONE);

        assertThat(events()).hasSize(1);
    }

    @Test
    void more_grants_than_one_transaction_can_hold_are_listed_and_removed_with_their_note() {
        notes.add(note);
        grantMany(205);
        assertThat(notes.grants(note.id())).hasSize(205).doesNotHaveDuplicates();

        assertThat(notes.remove(note)).isEqualTo(Replacement.DONE);

        assertThat(notes.grants(note.id())).isEmpty();
        assertThat(notes.find(ADA, note.id())).isEmpty();
    }

    @Test
    void however_many_grants_there_are_an_older_version_is_not_removed() {
        notes.add(note);
        grantMany(105);
        notes.replace(revised(note, "Shopping", NOON));

        assertThat(notes.remove(note)).isEqualTo(Replacement.OVERTAKEN);

        assertThat(notes.grants(note.id())).hasSize(105);
        assertThat(notes.find(ADA, note.id())).isPresent();
    }

    private Granting share(Note shared, UserId grantee) {
        var grant = grant(shared, grantee, Role.READER);
        return notes.grant(grant, shared(shared, grant));
    }

    private void grantMany(int count) {
        var writes = IntStream.range(0, count)
                .mapToObj(n -> Write.put(GRANT, grant(note, new UserId("user-" + n), Role.READER)))
                .toList();
        for (int from = 0; from < count; from += 100) {
            table.write(writes.subList(from, Math.min(from + 100, count)));
        }
    }

    /** All events that were recorded until now: one of another subject is recorded last, and awaited, in each shard. */
    private List<Event> events() throws InterruptedException {
        var sent = new LinkedBlockingQueue<Event>();
        var last = List.of(end("a"), end("b"));
        last.forEach(event -> table.write(outbox.record(event)));
        var pace = new Relay.Pace(Duration.ofMillis(20), Duration.ofMinutes(1));
        try (var _ = Relay.start(outbox, table, sent::add, pace)) {
            var events = new ArrayList<Event>();
            while (!events.containsAll(last)) {
                var event = sent.poll(20, TimeUnit.SECONDS);
                assertThat(event).as("the next event").isNotNull();
                events.add(event);
            }
            events.removeAll(last);
            return events;
        }
    }

    /** Sorts after every UUID; the subjects "a" and "b" are in different shards. */
    private static Event end(String subject) {
        return new Event("~" + subject, "end", "/tests", subject, 1, NOON, "{}", Optional.empty());
    }
}
