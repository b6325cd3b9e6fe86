package org.quarknotes.notify.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.uuid.Generators;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.quarknotes.capacity.CapacityMeter;
import org.quarknotes.dynamo.Table;
import org.quarknotes.notify.domain.Channels;
import org.quarknotes.notify.domain.Happening;
import org.quarknotes.notify.domain.Hearing;
import org.quarknotes.notify.domain.Inboxes;
import org.quarknotes.notify.domain.NewDevice;
import org.quarknotes.notify.domain.NotePurged;
import org.quarknotes.notify.domain.NoteRevised;
import org.quarknotes.notify.domain.NoteShared;
import org.quarknotes.notify.domain.NoteUnshared;
import org.quarknotes.notify.domain.Notification.Kind;
import org.quarknotes.notify.domain.Telling;
import org.quarknotes.notify.domain.UserId;

/** What each event and each call consumes of DynamoDB is what {@code docs/cost.md} says. */
class CostTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "cost.md");
    private static final Pattern ROW = Pattern.compile("\\| (.*?) \\| ([0-9.]+) \\| ([0-9.]+) \\|");
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
    private static final String TITLE = "What we agreed on about the garden";
    private static final UserId ADA = person("ada");
    private static final UserId BOB = person("bob");

    private final Map<String, String> measured = new LinkedHashMap<>();
    private final CapacityMeter meter;
    private final Inboxes inboxes;
    private final DynamoPreferences preferences;
    private final Hearing hearing;

    CostTest() {
        var table = new Table(LocalTables.client(), LocalTables.fresh().name(), CLOCK);
        this.meter = CapacityMeter.on(table, LocalTables.definition());
        var metered = table.with(LocalTables.client(meter));
        this.inboxes = Storage.inboxes(metered, CLOCK);
        this.preferences = new DynamoPreferences(metered, CLOCK);
        var uuids = Generators.timeBasedEpochGenerator();
        var telling = new Telling(inboxes, () -> uuids.generate().toString(), person -> {}, CLOCK);
        this.hearing = new Hearing(telling, Storage.readers(metered, CLOCK), inboxes);
    }

    @Test
    void every_event_and_call_costs_what_the_document_says() throws IOException {
        shares();
        revisions();
        otherEvents();
        reading();
        marking();
        wishes();

        assertThat(measured).containsExactlyEntriesOf(documented());
    }

    private void shares() {
        var note = UUID.randomUUID().toString();
        cost("`note.shared`", shared(note, person("first")));
        cost(
                "`note.shared`, another of the same person",
                shared(UUID.randomUUID().toString(), person("first")));
        cost("`note.unshared`", unshared(note, person("first")));
    }

    private void revisions() {
        cost("`note.revised` by its owner, no reader", revised(noteWithReaders(0)));
        cost("`note.revised`, one reader", revised(noteWithReaders(1)));
        var note = noteWithReaders(10);
        cost("`note.revised`, 10 readers", revised(note));
        cost("`note.revised`, 10 readers, added to what they were told", revised(note));
        cost("`note.purged`, 10 readers", new NotePurged(event(), note, NOON));
    }

    private void otherEvents() {
        cost("`session.new-device`", new NewDevice(event(), ADA, Optional.of("A browser"), NOON));
    }

    private void reading() {
        for (int told = 0; told < 50; told++) {
            hearing.hear(shared(UUID.randomUUID().toString(), BOB));
        }
        cost("`listNotifications`, 20 of them", () -> inboxes.list(BOB, 20, Optional.empty()));
        cost("`listNotifications` with `unread`, 20 of them", () -> inboxes.unread(BOB, 20, Optional.empty()));
        cost("`countUnread`", () -> inboxes.countUnread(BOB));
        cost("a stream's look that finds nothing", () -> inboxes.after(BOB, inboxes.last(BOB), 100));
    }

    private void marking() {
        var newest = inboxes.list(BOB, 1, Optional.empty()).notifications().getFirst();
        cost("`markRead`", () -> inboxes.markRead(BOB, newest.id()));
        cost("`markRead`, already so", () -> inboxes.markRead(BOB, newest.id()));
        cost("`markAllRead`, 49 of them", () -> inboxes.markAllRead(BOB));
        cost("`markAllRead`, none of them", () -> inboxes.markAllRead(BOB));
    }

    private void wishes() {
        cost("`getPreferences`", () -> preferences.of(BOB));
        cost(
                "`putPreferences`",
                () -> preferences.replace(BOB, 0, Map.of(Kind.NOTE_SHARED, new Channels(false, false, false))));
        cost("`note.shared`, told by no way", shared(UUID.randomUUID().toString(), BOB));
    }

    private void cost(String event, Happening happening) {
        cost(event, () -> hearing.hear(happening));
    }

    private void cost(String call, Runnable performed) {
        meter.take();
        performed.run();
        measured.put(call, meter.take());
    }

    private String noteWithReaders(int readers) {
        var note = UUID.randomUUID().toString();
        for (int reader = 0; reader < readers; reader++) {
            hearing.hear(shared(note, person("reader-" + UUID.randomUUID())));
        }
        return note;
    }

    private static NoteShared shared(String note, UserId with) {
        return new NoteShared(event(), note, ADA, with, "editor", TITLE, NOON, NOON);
    }

    private static NoteUnshared unshared(String note, UserId with) {
        return new NoteUnshared(event(), note, ADA, with, ADA, TITLE, NOON, NOON);
    }

    private static NoteRevised revised(String note) {
        return new NoteRevised(event(), note, ADA, ADA, TITLE, NOON);
    }

    private static String event() {
        return Generators.timeBasedEpochGenerator().generate().toString();
    }

    private static UserId person(String name) {
        return new UserId(name);
    }

    private static Map<String, String> documented() throws IOException {
        var rows = new LinkedHashMap<String, String>();
        for (var line : section("## Notifications")) {
            var row = ROW.matcher(line);
            if (row.matches()) {
                rows.put(row.group(1), row.group(2) + " / " + row.group(3));
            }
        }
        return rows;
    }

    /** Its lines, up to the next heading. */
    private static List<String> section(String heading) throws IOException {
        return Files.readAllLines(DOCUMENT).stream()
                .dropWhile(line -> !line.equals(heading))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .toList();
    }
}
