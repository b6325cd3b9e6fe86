package org.quarknotes.notify.dynamodb;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quarknotes.dynamo.Condition;
import org.quarknotes.dynamo.Query;
import org.quarknotes.dynamo.Table;
import org.quarknotes.dynamo.Write;
import org.quarknotes.notify.domain.Readers;
import org.quarknotes.notify.domain.UserId;
import org.quarknotes.notify.dynamodb.ReaderItems.Reader;
import org.quarknotes.notify.dynamodb.ReaderItems.Reads;

/** {@link Readers} in DynamoDB: what is heard takes effect only if it is news, so its order does not matter. */
@ApplicationScoped
class DynamoReaders implements Readers {
    private static final int PORTION = 100;

    private final Table table;
    private final Tombstones tombstones;
    private final Clock clock;

    DynamoReaders(Table table, Tombstones tombstones, Clock clock) {
        this.table = table;
        this.tombstones = tombstones;
        this.clock = clock;
    }

    @Override
    public void gained(Grant grant) {
        write(grant, Optional.empty(), Condition.noItem().or(ReaderItems.SINCE.lessThan(grant.since())));
    }

    /** The end of a grant is kept for a while, so that its beginning, if that comes later, does not begin it again. */
    @Override
    public void lost(Grant grant) {
        var begun = ReaderItems.SINCE.is(grant.since()).and(ReaderItems.GONE.is(false));
        write(
                grant,
                Optional.of(clock.instant().plus(tombstones.memory())),
                Condition.any(Condition.noItem(), ReaderItems.SINCE.lessThan(grant.since()), begun));
    }

    private void write(Grant grant, Optional<Instant> expiresAt, Condition ifNews) {
        var reader = new Reader(grant.noteId(), grant.grantee(), grant.since(), expiresAt.isPresent(), expiresAt);
        table.write(
                Tombstones.missing(grant.grantee(), clock.instant()),
                Write.put(ReaderItems.READER, reader, ifNews),
                Write.put(ReaderItems.READS, new Reads(grant.grantee(), grant.noteId(), expiresAt)));
    }

    /** Events tell their time in milliseconds. */
    @Override
    public List<UserId> of(String noteId, Instant by) {
        return all(noteId).stream()
                .filter(reader -> !reader.since().truncatedTo(ChronoUnit.MILLIS).isAfter(by))
                .map(Reader::grantee)
                .toList();
    }

    @Override
    public void forget(String noteId) {
        all(noteId).forEach(reader -> lost(new Grant(noteId, reader.grantee(), reader.since())));
    }

    private List<Reader> all(String noteId) {
        var present = new ArrayList<Reader>();
        table.forEach(Query.of(ReaderItems.READER, noteId).limit(PORTION), reader -> {
            if (!reader.isGone()) {
                present.add(reader);
            }
        });
        return present;
    }
}
