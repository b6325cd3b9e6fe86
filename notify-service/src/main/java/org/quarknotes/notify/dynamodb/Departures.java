package org.quarknotes.notify.dynamodb;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.quarknotes.dynamo.Key;
import org.quarknotes.dynamo.Outcome;
import org.quarknotes.dynamo.Query;
import org.quarknotes.dynamo.Table;
import org.quarknotes.dynamo.Write;
import org.quarknotes.notify.domain.Inboxes.Erasure;
import org.quarknotes.notify.domain.UserId;
import org.quarknotes.notify.dynamodb.NotificationItems.Cause;
import org.quarknotes.outbox.ConsumedEvents;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Erases who left. The tombstone comes first, so that nothing is added behind; the event is remembered last, so that who
 * is killed before is told again. In between, what leads to something else goes after it.
 */
@ApplicationScoped
class Departures {
    private static final int PORTION = 100;

    private final Table table;
    private final ConsumedEvents consumed;
    private final Tombstones tombstones;
    private final Clock clock;

    Departures(Table table, ConsumedEvents consumed, Tombstones tombstones, Clock clock) {
        this.table = table;
        this.consumed = consumed;
        this.tombstones = tombstones;
        this.clock = clock;
    }

    Erasure erase(String eventId, UserId person) {
        table.write(tombstones.erected(person, clock.instant()));
        removeAllOf(person);
        removeWhatCameFrom(person);
        return switch (table.write(consumed.firstTime(eventId, clock.instant()))) {
            case Outcome.Written _ -> Erasure.ERASED;
            case Outcome.Refused _ -> Erasure.ERASED_BEFORE;
        };
    }

    private void removeAllOf(UserId person) {
        for (var some = someOf(person); !some.isEmpty(); some = someOf(person)) {
            delete(some.stream().flatMap(item -> cause(item).stream()).map(NotificationItems.CAUSE::keyOf));
            delete(some.stream().map(Departures::keyOf));
        }
    }

    /** Past the types: whatever is ever kept in a person's partition is theirs. */
    private List<Map<String, AttributeValue>> someOf(UserId person) {
        var partition = NotificationItems.NOTIFICATION.key(person.text(), "any").partition();
        return table.client()
                .query(query -> query.tableName(table.name())
                        .keyConditionExpression("pk = :pk")
                        .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(partition)))
                        .consistentRead(true)
                        .limit(PORTION))
                .items();
    }

    private static Key keyOf(Map<String, AttributeValue> item) {
        return new Key(item.get("pk").s(), item.get("sk").s());
    }

    private static Optional<Cause> cause(Map<String, AttributeValue> item) {
        return item.get("type").s().equals(NotificationItems.NOTIFICATION.name())
                ? Cause.of(NotificationItems.NOTIFICATION.fromItem(item))
                : Optional.empty();
    }

    /** What others were told because of the person, in the person's words perhaps. */
    private void removeWhatCameFrom(UserId person) {
        var query = Query.of(NotificationItems.CAUSE, person.text()).limit(PORTION);
        for (var causes = table.page(query).items();
                !causes.isEmpty();
                causes = table.page(query).items()) {
            delete(causes.stream().map(NotificationItems::keyOfCaused));
            delete(causes.stream().map(NotificationItems.CAUSE::keyOf));
        }
    }

    /** All of them, however long capacity lacks: what leads to them goes next. */
    private void delete(Stream<Key> keys) {
        var deletions = keys.map(Write::delete).toList();
        while (!deletions.isEmpty()) {
            deletions = table.batchWrite(deletions).leftovers();
        }
    }
}
