package org.quarknotes.notes.dynamodb;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.quarknotes.dynamo.Outcome;
import org.quarknotes.dynamo.Query;
import org.quarknotes.dynamo.Table;
import org.quarknotes.dynamo.Write;
import org.quarknotes.notes.domain.Erasure;
import org.quarknotes.notes.domain.Erasures;
import org.quarknotes.outbox.ConsumedEvents;

/** {@link Erasures} in DynamoDB; the event that asked is remembered in the same transaction. */
@ApplicationScoped
class DynamoErasures implements Erasures {
    private final Table table;
    private final ConsumedEvents consumed;

    DynamoErasures(Table table, ConsumedEvents consumed) {
        this.table = table;
        this.consumed = consumed;
    }

    @Override
    public Asking ask(Erasure erasure, String eventId) {
        var outcome =
                table.write(consumed.firstTime(eventId, erasure.askedAt()), Write.put(ErasureItems.ERASURE, erasure));
        return switch (outcome) {
            case Outcome.Written _ -> Asking.ASKED;
            case Outcome.Refused _ -> Asking.ASKED_BEFORE;
        };
    }

    @Override
    public List<Erasure> due(Instant now, int most) {
        var query = Query.ofIndex(NoteItems.BY_DUE, ErasureItems.DUE_ERASURE)
                .sortKey(NoteItems.until(now))
                .limit(most);
        return table.page(query).items().stream()
                .flatMap(key -> table.get(ErasureItems.ERASURE, key).stream())
                .filter(erasure -> !erasure.dueAt().isAfter(now))
                .toList();
    }

    @Override
    public void putOff(Erasure erasure) {
        table.write(Write.put(ErasureItems.ERASURE, erasure, ErasureItems.sameAs(erasure)));
    }

    @Override
    public void done(Erasure erasure) {
        table.write(Write.delete(ErasureItems.key(erasure.person()), ErasureItems.sameAs(erasure)));
    }
}
