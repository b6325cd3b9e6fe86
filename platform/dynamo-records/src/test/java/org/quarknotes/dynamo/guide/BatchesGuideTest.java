package org.quarknotes.dynamo.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.quarknotes.dynamo.guide.Task.TASK;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quarknotes.dynamo.BatchGet;
import org.quarknotes.dynamo.Table;
import org.quarknotes.dynamo.Write;

/** The examples of docs/batches.md. */
class BatchesGuideTest {
    private final Table table = Lists.tableOf(TASK);

    @Test
    void many_writes() {
        // [batch-write]
        var writes = IntStream.range(0, 60)
                .mapToObj(n -> Write.put(TASK, Lists.task("t" + n, n)))
                .toList();
        var written = table.batchWrite(writes);
        if (!written.complete()) {
            throw new IllegalStateException(
                    "not written: " + written.leftovers().size());
        }
        // [end]
        assertThat(table.of(TASK).get("home", "t59")).isPresent();
    }

    @Test
    void many_reads() {
        table.batchWrite(List.of(Write.put(TASK, Lists.task("1", 0)), Write.put(TASK, Lists.task("2", 0))));
        // [batch-get]
        var keys = List.of(TASK.key("home", "2"), TASK.key("home", "99"), TASK.key("home", "1"));
        var read = table.batchGet(BatchGet.of(TASK, keys).consistent(false));
        assertThat(read.items()).extracting(Task::id).containsExactly("2", "1"); // in the order of the request
        assertThat(read.find(TASK.key("home", "99"))).isEmpty();
        assertThat(read.complete()).isTrue(); // so 99 is not there; otherwise look into read.leftovers()
        // [end]
    }

    @Test
    void what_batches_cannot_do() {
        // [batch-refused]
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.batchWrite(List.of(Write.create(TASK, Lists.task("1", 0)))))
                .withMessage("a batch takes only puts and deletes without a condition; the rest needs a transaction");
        // [end]
    }
}
