package org.quarknotes.notes.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quarknotes.notes.domain.Samples.NOON;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quarknotes.capacity.CapacityMeter;
import org.quarknotes.dynamo.Table;
import org.quarknotes.dynamo.Write;
import org.quarknotes.notes.domain.Listing;
import org.quarknotes.notes.domain.NoteState;
import org.quarknotes.notes.domain.Samples;
import org.quarknotes.notes.domain.Tag;
import org.quarknotes.notes.domain.UserId;

/**
 * A page costs the same whatever the number of notes: here 100 and 5,000 of one owner, or as many as the system property
 * {@code notes} says, such as {@code -Dnotes=100000} given to {@code ./dev test}.
 */
class FlatCostTest {
    private static final int FEW = 100;
    private static final int MANY = Integer.getInteger("notes", 5_000);
    private static final int PORTION = 25;
    private static final Tag TAG = new Tag("home");

    private final Table table = LocalTables.fresh();
    private final CapacityMeter meter = CapacityMeter.on(table, LocalTables.definition());
    private final Storage storage = new Storage(table.with(LocalTables.client(meter)), Clock.systemUTC());

    @Test
    void a_page_of_any_list_costs_the_same_however_many_notes_there_are() {
        var few = new UserId("few-notes-0");
        var many = new UserId("many-notes-");
        fill(few, FEW);
        fill(many, MANY);

        for (var order : Listing.Order.values()) {
            for (var tag : List.of(Optional.<Tag>empty(), Optional.of(TAG))) {
                assertThat(costOfTwoPages(many, order, tag))
                        .as("%s, %s", order, tag)
                        .isEqualTo(costOfTwoPages(few, order, tag));
            }
        }
    }

    /** The first page, and the one after it. */
    private List<String> costOfTwoPages(UserId owner, Listing.Order order, Optional<Tag> tag) {
        var filter = new Listing.Filter(NoteState.ACTIVE, tag, Optional.empty());
        meter.take();
        var first = storage.notes.list(new Listing(owner, filter, order, 20, Optional.empty()));
        var costOfFirst = meter.take();
        var second = storage.notes.list(new Listing(owner, filter, order, 20, first.nextCursor()));
        assertThat(first.notes()).hasSize(20).doesNotContainAnyElementsOf(second.notes());
        return List.of(costOfFirst, meter.take());
    }

    /** Notes and their edges, straight into the table. */
    private void fill(UserId owner, int notes) {
        var portions = new ArrayList<List<Write>>();
        for (int from = 0; from < notes; from += PORTION) {
            portions.add(IntStream.range(from, from + PORTION)
                    .mapToObj(n -> Samples.note(owner, Samples.draft("A note", TAG.word()), NOON.plusMillis(n)))
                    .flatMap(note -> List.of(
                            Write.put(NoteItems.NOTE, note),
                            Write.put(TagItems.EDGE, new TagItems.Edge(TAG.word(), note)))
                            .stream())
                    .toList());
        }
        portions.parallelStream()
                .forEach(portion ->
                        assertThat(table.batchWrite(portion).complete()).isTrue());
    }
}
