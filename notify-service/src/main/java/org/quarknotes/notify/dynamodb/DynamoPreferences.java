package org.quarknotes.notify.dynamodb;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.quarknotes.dynamo.Condition;
import org.quarknotes.dynamo.Outcome;
import org.quarknotes.dynamo.Table;
import org.quarknotes.dynamo.Write;
import org.quarknotes.notify.domain.Channels;
import org.quarknotes.notify.domain.InboxRejection.PersonGone;
import org.quarknotes.notify.domain.InboxRejection.StalePreferences;
import org.quarknotes.notify.domain.Notification.Kind;
import org.quarknotes.notify.domain.Preferences;
import org.quarknotes.notify.domain.UserId;
import org.quarknotes.notify.domain.Wishes;
import org.quarknotes.notify.dynamodb.InboxItems.Wanted;

/** {@link Preferences} in DynamoDB: one item a person, in their partition. */
@ApplicationScoped
class DynamoPreferences implements Preferences {
    private static final int PERSON = 0;

    private final Table table;
    private final Clock clock;

    DynamoPreferences(Table table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Override
    public Wishes of(UserId person) {
        return table.get(InboxItems.WANTED, InboxItems.wantedBy(person))
                .map(wanted -> new Wishes(byKind(wanted.channels()), wanted.version()))
                .orElse(Wishes.NONE);
    }

    @Override
    public Wishes replace(UserId person, long seen, Map<Kind, Channels> channels) {
        var wishes = new Wishes(channels, seen + 1);
        var unchanged = seen == 0 ? Condition.noItem() : InboxItems.WANTED_VERSION.is(seen);
        var outcome = table.write(
                Tombstones.missing(person, clock.instant()),
                Write.put(InboxItems.WANTED, new Wanted(person, byCode(channels), wishes.version()), unchanged));
        return switch (outcome) {
            case Outcome.Written _ -> wishes;
            case Outcome.Refused refused when refused.at(PERSON) -> throw new PersonGone();
            case Outcome.Refused _ -> throw new StalePreferences();
        };
    }

    private static Map<String, Channels> byCode(Map<Kind, Channels> channels) {
        return channels.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().code(), Map.Entry::getValue));
    }

    private static Map<Kind, Channels> byKind(Map<String, Channels> channels) {
        return channels.entrySet().stream()
                .collect(Collectors.toMap(entry -> Kind.of(entry.getKey()), Map.Entry::getValue));
    }
}
