package org.quarknotes.notify.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.quarknotes.dynamo.Table;
import org.quarknotes.notify.domain.Readers;
import org.quarknotes.notify.domain.ReadersContract;
import org.quarknotes.notify.domain.Told;

class DynamoReadersTest implements ReadersContract {
    private final Table table = LocalTables.fresh();
    private final Readers readers = Storage.readers(table, Clock.systemUTC());

    @Override
    public Readers readers() {
        return readers;
    }

    @Test
    void who_was_erased_reads_nothing_and_does_not_come_back() {
        var grant = new Readers.Grant("1", Told.ADA, Told.NOON);
        readers.gained(grant);

        Storage.inboxes(table, Clock.systemUTC()).erase("left", Told.ADA);
        readers.gained(grant);
        readers.lost(grant);

        assertThat(readers.of("1", Told.NOON)).isEmpty();
        assertThat(table.client().scan(all -> all.tableName(table.name())).items())
                .noneMatch(item -> item.toString().contains(Told.ADA.text()));
    }
}
