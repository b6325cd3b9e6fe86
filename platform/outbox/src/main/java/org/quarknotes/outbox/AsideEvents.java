package org.quarknotes.outbox;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.quarknotes.dynamo.Condition;
import org.quarknotes.dynamo.Key;
import org.quarknotes.dynamo.Outcome;
import org.quarknotes.dynamo.Table;
import org.quarknotes.dynamo.Write;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The events that can never be sent as they are: for an operator, who mends the cause and puts them back. An item is
 * moved as it is, so that nothing is lost of what this version of the library does not know.
 */
public final class AsideEvents {
    private static final Set<String> OF_SETTING_ASIDE = Set.of("reason", "attempts", "since");

    private final Outbox outbox;
    private final Table table;

    /** What became of an event that was to be put back or thrown away. */
    public enum Decision {
        DONE,
        /** Somebody else had decided. */
        GONE
    }

    public AsideEvents(Outbox outbox, Table table) {
        this.outbox = outbox;
        this.table = table;
    }

    /** Goes through all of them, the oldest of a shard first. */
    public void forEach(Consumer<AsideEvent> consumer) {
        IntStream.range(0, outbox.shards()).forEach(shard -> table.forEach(outbox.aside(shard), consumer));
    }

    /** Lets the event wait to be sent again; events of its subject that came after it may have been sent before it. */
    public Decision restore(AsideEvent aside) {
        var item = read(aside.key());
        if (item.isEmpty()) {
            return Decision.GONE;
        }
        item.keySet().removeAll(OF_SETTING_ASIDE);
        item.put("pk", AttributeValue.fromS(keyOfWaiting(aside).partition()));
        item.put("type", AttributeValue.fromS(Waiting.TYPE.name()));
        var decision = decision(table.write(Write.delete(aside.key(), Condition.anItem()), put(item)));
        outbox.committed();
        return decision;
    }

    /** Throws the event away for good; nobody will ever hear of it. */
    public Decision discard(AsideEvent aside) {
        return decision(table.write(Write.delete(aside.key(), Condition.anItem())));
    }

    private static Decision decision(Outcome outcome) {
        return outcome instanceof Outcome.Written ? Decision.DONE : Decision.GONE;
    }

    /**
     * Moves an event out of the way of the others in one transaction.
     *
     * @param fence what the move depends on besides
     * @return nothing was written if the event is gone, or if the fence does not hold
     */
    Decision setAside(AsideEvent aside, Write fence) {
        var item = read(keyOfWaiting(aside));
        if (item.isEmpty()) {
            return Decision.GONE;
        }
        item.putAll(AsideEvent.TYPE.toItem(aside));
        return decision(table.write(fence, Write.delete(keyOfWaiting(aside), Condition.anItem()), put(item)));
    }

    private static Key keyOfWaiting(AsideEvent aside) {
        return Waiting.keyOf(aside.shard(), aside.id());
    }

    private Map<String, AttributeValue> read(Key key) {
        var found = table.client()
                .getItem(request -> request.tableName(table.name())
                        .consistentRead(true)
                        .key(Map.of(
                                "pk", AttributeValue.fromS(key.partition()), "sk", AttributeValue.fromS(key.sort()))));
        return new HashMap<>(found.item());
    }

    private static Write put(Map<String, AttributeValue> item) {
        return new Write.Put(item, Optional.of(Condition.noItem()));
    }
}
