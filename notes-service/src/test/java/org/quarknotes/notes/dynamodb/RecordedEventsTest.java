package org.quarknotes.notes.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quarknotes.notes.domain.Samples.ADA;
import static org.quarknotes.notes.domain.Samples.BOB;
import static org.quarknotes.notes.domain.Samples.EVE;
import static org.quarknotes.notes.domain.Samples.NOON;
import static org.quarknotes.notes.domain.Samples.grant;
import static org.quarknotes.notes.domain.Samples.note;
import static org.quarknotes.notes.domain.Samples.removed;
import static org.quarknotes.notes.domain.Samples.revised;
import static org.quarknotes.notes.domain.Samples.unshared;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.quarknotes.notes.domain.KeptNotes;
import org.quarknotes.notes.domain.Leftovers;
import org.quarknotes.notes.domain.Notes;
import org.quarknotes.notes.domain.Notes.Granting;
import org.quarknotes.notes.domain.Role;
import org.quarknotes.outbox.Event;
import org.quarknotes.outbox.Relay;

/** The event of a change is recorded with it, or not at all, and in the form that is told to the world. */
class RecordedEventsTest implements KeptNotes {
    private final Storage storage = new Storage(LocalTables.fresh(), Clock.fixed(NOON, ZoneOffset.UTC));

    @Override
    public Notes notes() {
        return storage.notes;
    }

    @Override
    public Leftovers leftovers() {
        return storage.followUps;
    }

    @Test
    void a_grant_and_its_event_are_kept_together_or_not_at_all() throws InterruptedException {
        var kept = kept(ADA, "Groceries");

        share(note(ADA, "Never added"), EVE, Role.READER);
        share(kept, BOB, Role.READER);
        assertThat(share(kept, BOB, Role.READER)).isEqualTo(Granting.OVERTAKEN);
        share(kept, EVE, Role.READER);

        assertThat(events("shared"))
                .extracting(Event::data)
                .satisfiesExactlyInAnyOrder(
                        toBob -> assertThat(toBob).contains("\"granteeId\":\"bob\""),
                        toEve -> assertThat(toEve)
                                .contains("\"granteeId\":\"eve\"", kept.id().text()));
    }

    @Test
    void the_event_says_what_was_shared_with_whom() throws InterruptedException {
        var kept = kept(ADA, "Groceries");
        share(kept, BOB, Role.READER);

        var event = events("shared").getFirst();

        assertThat(event.type()).isEqualTo("org.quarknotes.note.shared.v1");
        assertThat(event.source()).isEqualTo("/notes-service");
        assertThat(event.subject()).isEqualTo(kept.id().text());
        assertThat(event.version()).isEqualTo(1);
        assertThat(event.time()).isEqualTo(NOON);
        assertThat(event.data()).isEqualTo("""
                {"noteId":"%s","ownerId":"ada","granteeId":"bob","role":"reader","since":"2026-11-21T12:00:00Z","title":"Groceries"}""".formatted(kept.id().text()));
    }

    @Test
    void both_events_of_a_grant_say_since_when_it_was_whatever_its_role_became() throws InterruptedException {
        var kept = kept(ADA, "Groceries");
        share(kept, BOB, Role.READER);
        notes().regrant(grant(kept, BOB, Role.EDITOR));
        var grant = notes().grant(kept.id(), BOB).orElseThrow();
        notes().revoke(grant, unshared(kept, grant));

        assertThat(events(""))
                .filteredOn(event -> event.type().contains("shared"))
                .hasSize(2)
                .allSatisfy(event -> assertThat(event.data()).contains("\"since\":\"2026-11-21T12:00:00Z\""));
    }

    @Test
    void a_change_of_role_tells_nobody() throws InterruptedException {
        var kept = kept(ADA, "Groceries");
        share(kept, BOB, Role.READER);

        assertThat(notes().regrant(grant(kept, BOB, Role.EDITOR))).isEqualTo(Granting.DONE);

        assertThat(events("shared")).hasSize(1);
    }

    @Test
    void every_step_of_a_note_is_told_with_the_version_that_it_led_to() throws InterruptedException {
        var kept = kept(ADA, "Groceries");
        var second = become(kept, revised(kept, "Shopping", NOON));
        share(second, BOB, Role.EDITOR);
        notes().revoke(grant(second, BOB, Role.EDITOR), unshared(second, grant(second, BOB, Role.EDITOR)));
        gone(second);

        assertThat(events(""))
                .extracting(event -> event.type() + " " + event.version())
                .containsExactly(
                        "org.quarknotes.note.created.v1 1",
                        "org.quarknotes.note.revised.v1 2",
                        "org.quarknotes.note.shared.v1 2",
                        "org.quarknotes.note.unshared.v1 2",
                        "org.quarknotes.note.purged.v1 2");
    }

    @Test
    void a_change_that_came_too_late_is_not_told() throws InterruptedException {
        var kept = kept(ADA, "Groceries");
        become(kept, revised(kept, "Shopping", NOON));

        commit(removed(kept));

        assertThat(events("purged")).isEmpty();
    }

    /**
     * The events of one kind that were recorded until now, in order: one of another subject is recorded last, and
     * awaited, in each shard.
     */
    private List<Event> events(String kind) throws InterruptedException {
        var sent = new LinkedBlockingQueue<Event>();
        var last = List.of(end("a"), end("b"));
        last.forEach(event -> storage.table.write(storage.outbox.record(event)));
        var pace = new Relay.Pace(Duration.ofMillis(20), Duration.ofMinutes(1));
        try (var _ = Relay.start(storage.outbox, storage.table, sent::add, pace)) {
            var events = new ArrayList<Event>();
            while (!events.containsAll(last)) {
                var event = sent.poll(20, TimeUnit.SECONDS);
                assertThat(event).as("the next event").isNotNull();
                events.add(event);
            }
            events.removeAll(last);
            events.removeIf(event -> !event.type().contains("." + kind));
            return events;
        }
    }

    /** Sorts after every UUID; the subjects "a" and "b" are in different shards. */
    private static Event end(String subject) {
        return new Event("~" + subject, "end", "/tests", subject, 1, NOON, "{}", Optional.empty());
    }
}
