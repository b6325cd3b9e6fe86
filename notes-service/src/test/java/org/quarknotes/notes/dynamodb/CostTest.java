package org.quarknotes.notes.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quarknotes.notes.domain.Samples.ADA;
import static org.quarknotes.notes.domain.Samples.BOB;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quarknotes.capacity.CapacityMeter;
import org.quarknotes.dynamo.Key;
import org.quarknotes.dynamo.Table;
import org.quarknotes.dynamo.Write;
import org.quarknotes.notes.domain.Body;
import org.quarknotes.notes.domain.Draft;
import org.quarknotes.notes.domain.Listing;
import org.quarknotes.notes.domain.Note;
import org.quarknotes.notes.domain.NoteState;
import org.quarknotes.notes.domain.Once;
import org.quarknotes.notes.domain.Operation;
import org.quarknotes.notes.domain.Phrase;
import org.quarknotes.notes.domain.Revision;
import org.quarknotes.notes.domain.Role;
import org.quarknotes.notes.domain.SharedListing;
import org.quarknotes.notes.domain.Tag;
import org.quarknotes.notes.domain.Tags;
import org.quarknotes.notes.domain.Title;
import org.quarknotes.notes.domain.UseCases;
import org.quarknotes.notes.domain.UserId;
import org.quarknotes.notes.domain.VersionListing;
import org.quarknotes.outbox.Event;
import org.quarknotes.outbox.Outbox;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What each call consumes of DynamoDB is what {@code docs/cost.md} says. */
class CostTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "cost.md");
    private static final Pattern ROW = Pattern.compile("\\| (.*?) \\| ([0-9.]+) \\| ([0-9.]+) \\|");

    private final Map<String, String> measured = new LinkedHashMap<>();
    private final Table table = LocalTables.fresh();
    private final CapacityMeter meter = CapacityMeter.on(table, LocalTables.definition());
    private final Storage storage = new Storage(table.with(LocalTables.client(meter)), Clock.systemUTC());
    private final UseCases unmetered = new Storage(table, Clock.systemUTC()).useCases(Clock.systemUTC());
    private final UseCases notes = storage.useCases(Clock.systemUTC());

    @Test
    void every_call_costs_what_the_document_says() throws IOException {
        writing();
        reading();
        lists();
        sharing();
        batches();
        erasing();
        events();

        assertThat(measured).containsExactlyEntriesOf(documented());
    }

    private void writing() {
        cost("`createNote`", () -> write("home", "diy"));
        cost("`createNote` without tags", this::write);
        cost("`createNote` without tags, with a key", () -> notes.keeping.write(ADA, draft(), once("first")));
        var note = write("home", "diy");
        cost("`replaceNote`, `patchNote`", () -> revise(ADA, note, "home", "diy"));
        cost("`replaceNote`, `patchNote`: one tag more", () -> revise(ADA, note, "home", "diy", "more"));
        cost("`restoreNoteVersion`", () -> notes.history.restore(ADA, note.id(), () -> 1, version -> true));
        cost("`deleteNote`", () -> notes.keeping.trash(ADA, note.id(), version -> true));
        cost("`restoreNote`", () -> notes.keeping.restore(ADA, note.id()));
        cost("`deleteNote` with `purge`, 5 versions", () -> notes.keeping.purge(ADA, note.id(), version -> true));
        var bare = write();
        cost("`replaceNote`, `patchNote` without tags", () -> revise(ADA, bare));
    }

    private void reading() {
        var note = write("home");
        revise(ADA, note, "home");
        cost("`getNote`", () -> notes.reading.read(ADA, note.id()));
        cost("`listNoteVersions`", () -> notes.history.list(new VersionListing(ADA, note.id(), 20, Optional.empty())));
        cost("`getNoteVersion`", () -> notes.history.read(ADA, note.id(), () -> 1));
    }

    private void lists() {
        var many = new UserId("many");
        for (int n = 0; n < 150; n++) {
            unmetered.keeping.write(many, draft(n % 2 == 0 ? "even" : "odd"), Optional.empty());
        }
        cost("`listNotes`", () -> notes.reading.list(listing(many, Optional.empty(), Optional.empty())));
        cost(
                "`listNotes` with `tag`",
                () -> notes.reading.list(listing(many, Optional.of(new Tag("odd")), Optional.empty())));
        cost(
                "`listNotes` with `q`, found at once",
                () -> notes.reading.list(listing(many, Optional.empty(), Optional.of(new Phrase("groceries")))));
        cost(
                "`listNotes` with `q`, not found in 150",
                () -> notes.reading.list(listing(many, Optional.empty(), Optional.of(new Phrase("nowhere")))));
        cost("`listTags`", () -> notes.reading.tags(many));
        cost("`exportNotes`, 150 notes", () -> notes.reading.export(many, note -> {}));
    }

    private void sharing() {
        var note = write();
        cost("`shareNote`", () -> notes.sharing.share(ADA, note.id(), () -> BOB, () -> Role.EDITOR));
        cost("`shareNote`, already so", () -> notes.sharing.share(ADA, note.id(), () -> BOB, () -> Role.EDITOR));
        cost("`getNote` of somebody else", () -> notes.reading.read(BOB, note.id()));
        cost("`patchNote` of somebody else, without tags", () -> revise(BOB, note));
        cost("`listShares`", () -> notes.sharing.grants(ADA, note.id()));
        cost("`listSharedNotes`, one note", () -> notes.reading.shared(new SharedListing(BOB, 20, Optional.empty())));
        cost("`unshareNote`", () -> notes.sharing.unshare(ADA, note.id(), () -> BOB));
    }

    private void batches() {
        var creations = IntStream.range(0, 25)
                .<Operation>mapToObj(n -> new Operation.Create(CostTest::draft))
                .toList();
        cost("`batchNotes`, 25 new notes without tags", () -> notes.batches.perform(ADA, creations, Optional.empty()));
        cost("a sweep that finds nothing", notes.housekeeping::sweep);
    }

    private void erasing() {
        var leaving = new UserId("leaving");
        for (int n = 0; n < 10; n++) {
            notes.keeping.write(leaving, draft("home", "diy"), Optional.empty());
        }
        cost("erasing somebody with 10 notes", () -> notes.erasing.begin("event", leaving));
    }

    private void events() {
        var outbox = new Outbox(1);
        var metered = table.with(LocalTables.client(meter));
        cost("two events recorded", () -> metered.write(outbox.record(event("1")), outbox.record(event("2"))));
        var sent = table
                .client()
                .query(query -> query.tableName(table.name())
                        .keyConditionExpression("pk = :outbox")
                        .filterExpression("subject = :subject")
                        .expressionAttributeValues(Map.of(
                                ":outbox", AttributeValue.fromS("OUTBOX#0"), ":subject", AttributeValue.fromS("cost"))))
                .items()
                .stream()
                .map(item ->
                        Write.delete(new Key(item.get("pk").s(), item.get("sk").s())))
                .toList();
        assertThat(sent).hasSize(2);
        cost("two events removed", () -> metered.batchWrite(sent));
    }

    private static Event event(String id) {
        return new Event(
                id,
                "org.quarknotes.note.revised.v1",
                "/notes-service",
                "cost",
                1,
                Clock.systemUTC().instant(),
                "{\"title\": \"%s\"}".formatted("Groceries".repeat(20)),
                Optional.empty());
    }

    private void cost(String call, Runnable performed) {
        meter.take();
        performed.run();
        measured.put(call, meter.take());
    }

    private static Map<String, String> documented() throws IOException {
        var rows = new LinkedHashMap<String, String>();
        for (var line : section("## Notes")) {
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

    private Note write(String... tags) {
        return notes.keeping.write(ADA, draft(tags), Optional.empty()).note();
    }

    private void revise(UserId caller, Note note, String... tags) {
        notes.keeping.revise(caller, note.id(), version -> true, present -> new Revision(draft(tags), present.shelf()));
    }

    private static Draft draft(String... tags) {
        return new Draft(new Title("Groceries"), new Body("milk ".repeat(100)), new Tags(List.of(tags)), false);
    }

    private static Optional<Once> once(String key) {
        return Optional.of(new Once(ADA, key, "fingerprint", Clock.systemUTC().instant()));
    }

    private static Listing listing(UserId owner, Optional<Tag> tag, Optional<Phrase> phrase) {
        var filter = new Listing.Filter(NoteState.ACTIVE, tag, phrase);
        return new Listing(owner, filter, Listing.Order.LATEST_CHANGE_FIRST, 20, Optional.empty());
    }
}
