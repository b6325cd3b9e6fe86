package org.quarknotes.notes.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quarknotes.notes.domain.Samples.BOB;
import static org.quarknotes.notes.domain.Samples.EVE;
import static org.quarknotes.notes.domain.Samples.draft;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quarknotes.dynamo.Table;
import org.quarknotes.notes.domain.Listing;
import org.quarknotes.notes.domain.Note;
import org.quarknotes.notes.domain.NoteState;
import org.quarknotes.notes.domain.NoteSummary;
import org.quarknotes.notes.domain.Once;
import org.quarknotes.notes.domain.Operation;
import org.quarknotes.notes.domain.Revision;
import org.quarknotes.notes.domain.Role;
import org.quarknotes.notes.domain.UseCases;
import org.quarknotes.notes.domain.UserId;
import software.amazon.awssdk.core.exception.SdkClientException;

/** Of somebody who was erased, no item in the whole table says anything, wherever the erasing was killed. */
class NothingLeftTest {
    private static final String EVENT = "01890a5d-ac96-774b-bcce-b302099a8057";
    private static final String[] NO_TAGS = {};

    private final UserId ada = new UserId(UUID.randomUUID().toString());
    private final Table table = LocalTables.fresh();
    private final Clock clock = Clock.systemUTC();
    private final Storage storage = new Storage(table, clock);
    private final UseCases notes = storage.useCases(clock);

    @Test
    void of_somebody_with_everything_nothing_is_left_and_others_keep_theirs() {
        live();
        notes.erasing.begin(EVENT, ada);
        liveOn();
        var bobs = everythingOf(BOB);
        sweepLater();

        assertNothingLeft();
        assertThat(everythingOf(BOB)).isEqualTo(bobs);
        assertThat(table.client().scan(all -> all.tableName(table.name())).items())
                .as("the end of each of 7 notes is told once")
                .filteredOn(item -> item.toString().contains("note.purged"))
                .filteredOn(item -> item.toString().contains(ada.text()))
                .hasSize(7);
    }

    @Test
    void wherever_it_is_killed_it_ends_complete_once_the_event_is_delivered_again() {
        boolean died = true;
        for (int requests = 0; died; requests += 1 + requests / 4) {
            live();
            var death = new Death(requests);
            attempt(new Storage(table.with(LocalTables.client(death)), clock), EVENT + "." + requests, ada);
            died = death.hasCome();

            notes.erasing.begin(EVENT + "." + requests, ada);
            sweepLater();

            assertNothingLeft();
        }
    }

    @Test
    void what_a_dead_process_left_to_do_is_not_left_to_others() {
        var contention = new Contention();
        var dying = new Storage(table.with(LocalTables.client(contention)), clock).useCases(clock);
        contention.on(key -> key.startsWith("INDEXED#"));
        var purged = write(dying, ada, "Purged");
        dying.keeping.purge(ada, purged.id(), version -> true);

        assertThat(storage.belongings.removeRest(ada)).isFalse();
        assertThat(storage.belongings.removeRest(ada)).isTrue();

        assertNothingLeft();
    }

    /** Everything that a person can leave in the table. */
    private void live() {
        var kept = write(notes, ada, "Kept");
        notes.sharing.share(ada, kept.id(), () -> BOB, () -> Role.EDITOR);
        notes.sharing.share(ada, kept.id(), () -> EVE, () -> Role.READER);
        revise(ada, kept, "Revised");
        revise(BOB, kept, "Revised by Bob");
        var trashed = write(notes, ada, "Trashed");
        notes.sharing.share(ada, trashed.id(), () -> EVE, () -> Role.READER);
        notes.keeping.trash(ada, trashed.id(), version -> true);
        var purged = write(notes, ada, "Purged");
        notes.keeping.purge(ada, purged.id(), version -> true);
        notes.keeping.write(ada, draft("With a key"), once(ada));
        notes.keeping.write(ada, draft("Without tags", NO_TAGS), Optional.empty());
        var bobs = write(notes, BOB, "Of Bob");
        notes.sharing.share(BOB, bobs.id(), () -> ada, () -> Role.EDITOR);
        revise(ada, bobs, "Of Bob, revised by Ada");
        notes.batches.perform(ada, List.of(new Operation.Create(() -> draft("In a batch"))), once(ada));
        notes.batches.perform(BOB, List.of(update(kept), new Operation.Create(() -> draft("Of Bob too"))), once(BOB));
    }

    /** What may come with a token that is believed for some seconds yet, or from who has not heard. */
    private void liveOn() {
        write(notes, ada, "After");
        var tooLate = write(notes, BOB, "Too late");
        notes.sharing.share(BOB, tooLate.id(), () -> ada, () -> Role.READER);
    }

    private Note write(UseCases by, UserId owner, String title) {
        return by.keeping.write(owner, draft(title), Optional.empty()).note();
    }

    private void revise(UserId caller, Note note, String title) {
        notes.keeping.revise(
                caller, note.id(), version -> true, present -> new Revision(draft(title), present.shelf()));
    }

    private Operation update(Note note) {
        var version = notes.reading.read(ada, note.id()).note().version();
        return new Operation.Update(
                note::id, version, present -> new Revision(draft("Revised in a batch"), present.shelf()));
    }

    private Optional<Once> once(UserId user) {
        return Optional.of(new Once(user, "key#" + UUID.randomUUID(), "fingerprint", clock.instant()));
    }

    private static void attempt(Storage dying, String event, UserId person) {
        try {
            dying.useCases(Clock.systemUTC()).erasing.begin(event, person);
        } catch (SdkClientException killed) {
            assertThat(killed).hasMessage("killed, says a test");
        }
    }

    /** When nothing more comes, until there is nothing more to do. */
    private void sweepLater() {
        var later = Clock.offset(clock, Duration.ofMinutes(3));
        var housekeeping = new Storage(table, later).useCases(later).housekeeping;
        int rounds = 0;
        while (!housekeeping.sweep().isIdle()) {
            assertThat(++rounds).as("rounds of sweeping").isLessThan(100);
        }
    }

    /** But for events that wait to be sent. */
    private void assertNothingLeft() {
        assertThat(table.client().scanPaginator(all -> all.tableName(table.name())).items().stream())
                .filteredOn(item -> !item.get("pk").s().startsWith("OUTBOX#"))
                .as("what is still said of " + ada)
                .noneMatch(item -> item.toString().contains(ada.text()));
    }

    private List<NoteSummary> everythingOf(UserId owner) {
        return Stream.of(NoteState.values())
                .map(state -> new Listing.Filter(state, Optional.empty(), Optional.empty()))
                .map(filter -> new Listing(owner, filter, Listing.Order.NEWEST_FIRST, 100, Optional.empty()))
                .flatMap(listing -> notes.reading.list(listing).notes().stream())
                .toList();
    }
}
