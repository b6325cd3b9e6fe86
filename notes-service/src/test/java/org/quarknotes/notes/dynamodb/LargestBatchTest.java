package org.quarknotes.notes.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quarknotes.notes.domain.Samples.ADA;
import static org.quarknotes.notes.domain.Samples.NOON;
import static org.quarknotes.notes.domain.Samples.added;
import static org.quarknotes.notes.domain.Samples.archived;
import static org.quarknotes.notes.domain.Samples.note;
import static org.quarknotes.notes.domain.Samples.once;
import static org.quarknotes.notes.domain.Samples.replaced;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quarknotes.notes.domain.Body;
import org.quarknotes.notes.domain.Change;
import org.quarknotes.notes.domain.Commit;
import org.quarknotes.notes.domain.Draft;
import org.quarknotes.notes.domain.NoteSummary;
import org.quarknotes.notes.domain.Remembered;
import org.quarknotes.notes.domain.Tags;
import org.quarknotes.notes.domain.Title;

/** A transaction of DynamoDB takes 4 MB, an item 400 KB: 25 notes as large as they can be must fit, changed at once. */
class LargestBatchTest {
    private static final String FOUR_BYTES = "😀";

    private final Storage storage = new Storage(LocalTables.fresh(), Clock.systemUTC());

    @Test
    void the_largest_batch_is_one_commit() {
        var notes =
                IntStream.range(0, 25).mapToObj(n -> note(ADA, largest(), NOON)).toList();
        notes.forEach(note ->
                assertThat(commit(List.of(added(note)), Optional.empty())).isEqualTo(new Commit.Done()));
        var changes = notes.stream().map(note -> replaced(note, archived(note))).toList();
        var summaries =
                changes.stream().map(Change::result).map(NoteSummary::of).toList();

        var record = new Remembered(once("k".repeat(255), "f".repeat(64)), new Remembered.Batched(summaries));

        assertThat(commit(changes, Optional.of(record))).isEqualTo(new Commit.Done());
        assertThat(storage.notes.remembered(record.request())).contains(record);
        assertThat(storage.notes.tags(ADA))
                .hasSize(20)
                .allSatisfy(tag -> assertThat(tag.count()).isEqualTo(25));
    }

    private Commit commit(List<Change> changes, Optional<Remembered> record) {
        return storage.notes.commit(changes, record);
    }

    private static Draft largest() {
        var tags = IntStream.range(0, 20)
                .mapToObj(n -> FOUR_BYTES.repeat(38) + (char) ('a' + n))
                .toList();
        return new Draft(
                new Title(FOUR_BYTES.repeat(200)), new Body(FOUR_BYTES.repeat(16 * 1024)), new Tags(tags), true);
    }
}
