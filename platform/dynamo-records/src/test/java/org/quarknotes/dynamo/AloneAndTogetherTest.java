package org.quarknotes.dynamo;

import static org.quarknotes.dynamo.Book.BOOK;

import java.util.UUID;
import org.junit.jupiter.api.Nested;

/** One write as a plain request, and the same as part of a transaction. */
class AloneAndTogetherTest {
    private final Table table = LocalTables.fresh();

    @Nested
    class Alone implements WriteContract {
        @Override
        public Table table() {
            return table;
        }

        @Override
        public Outcome perform(Write write) {
            return table.write(write);
        }
    }

    @Nested
    class Together implements WriteContract {
        @Override
        public Table table() {
            return table;
        }

        @Override
        public Outcome perform(Write write) {
            return table.write(write, Write.put(BOOK, Book.of("bystander-" + UUID.randomUUID())));
        }
    }
}
