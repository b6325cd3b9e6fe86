package org.quarknotes.notify.domain;

import java.util.HashMap;
import java.util.Map;
import org.quarknotes.notify.domain.InboxRejection.StalePreferences;
import org.quarknotes.notify.domain.Notification.Kind;

/** {@link Preferences} for tests; nobody is ever erased from them. */
public final class InMemoryPreferences implements Preferences {
    private final Map<UserId, Wishes> wishes = new HashMap<>();

    @Override
    public synchronized Wishes of(UserId person) {
        return wishes.getOrDefault(person, Wishes.NONE);
    }

    @Override
    public synchronized Wishes replace(UserId person, long seen, Map<Kind, Channels> wanted) {
        if (of(person).version() != seen) {
            throw new StalePreferences();
        }
        var next = new Wishes(wanted, seen + 1);
        wishes.put(person, next);
        return next;
    }
}
