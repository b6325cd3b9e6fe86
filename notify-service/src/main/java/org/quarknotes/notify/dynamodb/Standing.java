package org.quarknotes.notify.dynamodb;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quarknotes.dynamo.BatchGet;
import org.quarknotes.dynamo.Key;
import org.quarknotes.dynamo.Table;
import org.quarknotes.dynamo.Union;
import org.quarknotes.notify.domain.Burst;
import org.quarknotes.notify.domain.Channels;
import org.quarknotes.notify.domain.Notification;
import org.quarknotes.notify.domain.UserId;
import org.quarknotes.notify.dynamodb.InboxItems.Head;
import org.quarknotes.notify.dynamodb.InboxItems.Known;
import org.quarknotes.notify.dynamodb.InboxItems.Pointer;
import org.quarknotes.notify.dynamodb.InboxItems.Wanted;

/**
 * How things stand with a person before something is delivered to them, read at once.
 *
 * @param head none before the first delivery
 * @param wanted by which ways they want to be told of it
 * @param pointer to the notification of the last burst of these changes, if there is one
 */
record Standing(Optional<Head> head, Channels wanted, Optional<Pointer> pointer) {
    private static final Union<Known> KNOWN = Union.of(InboxItems.HEAD, InboxItems.WANTED, InboxItems.POINTER);

    static Standing of(Table table, Notification told, Optional<Burst> burst) {
        Optional<Head> head = Optional.empty();
        var wanted = Channels.ALL;
        Optional<Pointer> pointer = Optional.empty();
        for (var row : read(table, keys(told.recipient(), burst))) {
            switch (row) {
                case Head found -> head = Optional.of(found);
                case Wanted found ->
                    wanted = found.channels().getOrDefault(told.kind().code(), Channels.ALL);
                case Pointer found -> pointer = Optional.of(found);
            }
        }
        return new Standing(head, wanted, pointer);
    }

    boolean wantsNothing() {
        return !wanted.inbox() && !wanted.stream() && !wanted.webhook();
    }

    private static List<Key> keys(UserId person, Optional<Burst> burst) {
        var keys = new ArrayList<Key>();
        keys.add(InboxItems.headOf(person));
        keys.add(InboxItems.wantedBy(person));
        burst.map(Pointer::fingerprint)
                .map(fingerprint -> InboxItems.POINTER.key(person.text(), fingerprint))
                .ifPresent(keys::add);
        return keys;
    }

    /** All of them, however long capacity lacks. */
    private static List<Known> read(Table table, List<Key> keys) {
        var found = new ArrayList<Known>();
        for (var left = keys; !left.isEmpty(); ) {
            var batch = table.batchGet(BatchGet.of(KNOWN, left));
            found.addAll(batch.items());
            left = batch.leftovers();
        }
        return found;
    }
}
