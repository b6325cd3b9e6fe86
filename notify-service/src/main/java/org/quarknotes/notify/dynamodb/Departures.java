package org.quarknotes.notify.dynamodb;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.quarknotes.dynamo.Condition;
import org.quarknotes.dynamo.Key;
import org.quarknotes.dynamo.Outcome;
import org.quarknotes.dynamo.Query;
import org.quarknotes.dynamo.Table;
import org.quarknotes.dynamo.Update;
import org.quarknotes.dynamo.Write;
import org.quarknotes.notify.domain.Inboxes.Erasure;
import org.quarknotes.notify.domain.UserId;
import org.quarknotes.notify.dynamodb.Causes.Cause;
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
            delete(some.stream().flatMap(item -> elsewhere(item).stream()));
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

    /** What an item leads to outside of the partition. */
    private static Optional<Key> elsewhere(Map<String, AttributeValue> item) {
        var type = item.get("type").s();
        if (type.equals(NotificationItems.NOTIFICATION.name())) {
            return Cause.of(NotificationItems.NOTIFICATION.fromItem(item)).map(Causes.CAUSE::keyOf);
        }
        if (type.equals(ReaderItems.READS.name())) {
            var reads = ReaderItems.READS.fromItem(item);
            return Optional.of(
                    ReaderItems.READER.key(reads.note(), reads.grantee().text()));
        }
        return Optional.empty();
    }

    /** What others were told because of the person, in the person's words perhaps. */
    private void removeWhatCameFrom(UserId person) {
        var query = Query.of(Causes.CAUSE, person.text()).limit(PORTION);
        for (var causes = table.page(query).items();
                !causes.isEmpty();
                causes = table.page(query).items()) {
            causes.forEach(cause -> Repetition.untilDone("erasing what came from somebody", () -> attempt(cause)));
        }
    }

    /** With its marker, if it was not read, and with what counts that; nothing when somebody reads it just now. */
    private Optional<Boolean> attempt(Cause cause) {
        var marker = InboxItems.markerOf(cause.recipient(), cause.notification());
        var writes = new ArrayList<Write>();
        writes.add(Write.delete(NotificationItems.key(cause.recipient(), cause.notification())));
        writes.add(Write.delete(Causes.CAUSE.keyOf(cause)));
        if (table.get(InboxItems.UNREAD, marker).isPresent()) {
            writes.add(Write.delete(marker, Condition.anItem()));
            table.get(InboxItems.HEAD, InboxItems.headOf(cause.recipient()))
                    .ifPresent(head -> writes.add(Update.of(InboxItems.HEAD, InboxItems.headOf(head.person()))
                            .add(InboxItems.UNREAD_COUNT, -1)));
        } else {
            writes.add(Write.check(marker, Condition.noItem()));
        }
        return table.write(writes) instanceof Outcome.Written ? Optional.of(true) : Optional.empty();
    }

    /** All of them, however long capacity lacks: what leads to them goes next. */
    private void delete(Stream<Key> keys) {
        var deletions = keys.map(Write::delete).toList();
        while (!deletions.isEmpty()) {
            deletions = table.batchWrite(deletions).leftovers();
        }
    }
}
