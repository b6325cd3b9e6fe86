package org.quarknotes.notes.dynamodb;

import static org.quarknotes.notes.domain.Samples.NOON;

import java.time.Clock;
import java.time.ZoneOffset;
import org.quarknotes.notes.domain.Erasures;
import org.quarknotes.notes.domain.ErasuresContract;

/** Against DynamoDB Local, in a table made from this service's own definition. */
class DynamoErasuresTest implements ErasuresContract {
    private final Storage storage = new Storage(LocalTables.fresh(), Clock.fixed(NOON, ZoneOffset.UTC));

    @Override
    public Erasures erasures() {
        return storage.erasures;
    }
}
