package org.quarknotes.system;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** API keys of one person, one for each set of scopes. */
final class Keys {
    private final Account account;
    private final ConcurrentMap<SortedSet<String>, String> byScopes = new ConcurrentHashMap<>();

    Keys(Account account) {
        this.account = account;
    }

    /** A key that allows exactly this; where that is nothing, one that allows something that nobody asks for. */
    String allowing(Collection<String> scopes) {
        var wanted = new TreeSet<>(scopes.isEmpty() ? List.of("notifications:write") : scopes);
        return byScopes.computeIfAbsent(
                wanted, all -> account.createKey(all.toArray(String[]::new)).text());
    }
}
