package org.quarknotes.users.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.quarknotes.users.domain.ApiKey;
import org.quarknotes.users.domain.ApiKeyId;
import org.quarknotes.users.domain.ApiKeys;
import org.quarknotes.users.domain.Deed;
import org.quarknotes.users.domain.Once;
import org.quarknotes.users.domain.Page;
import org.quarknotes.users.domain.UserId;

/** API keys in maps. */
public final class InMemoryApiKeys implements ApiKeys {
    private final Map<ApiKeyId, ApiKey> keys = new HashMap<>();
    private final Map<Request, Remembered> remembered = new HashMap<>();
    private final InMemoryUsers users;
    private final InMemoryAudit audit;

    private record Request(UserId owner, String key) {}

    private record Remembered(Once request, ApiKey answer) {}

    public InMemoryApiKeys(InMemoryUsers users, InMemoryAudit audit) {
        this.users = users;
        this.audit = audit;
    }

    @Override
    public synchronized Addition add(ApiKey key, Deed deed, Optional<Once> once) {
        var before = once.flatMap(request -> earlier(key.owner(), request));
        if (before.isPresent()) {
            return before.get();
        }
        if (users.find(key.owner()).filter(person -> !person.isDisabled()).isEmpty()) {
            return new Addition.NoOwner();
        }
        if (keys.values().stream()
                        .filter(each -> each.owner().equals(key.owner()))
                        .count()
                >= MOST) {
            return new Addition.TooMany();
        }
        keys.put(key.id(), key);
        audit.record(deed);
        once.ifPresent(
                request -> remembered.put(new Request(key.owner(), request.key()), new Remembered(request, key)));
        return new Addition.Added();
    }

    private Optional<Addition> earlier(UserId owner, Once request) {
        return Optional.ofNullable(remembered.get(new Request(owner, request.key())))
                .filter(first -> first.request().until().isAfter(request.at()))
                .map(first -> first.request().fingerprint().equals(request.fingerprint())
                        ? new Addition.Repeated(first.answer())
                        : new Addition.KeyReused());
    }

    @Override
    public synchronized Optional<ApiKey> find(UserId owner, ApiKeyId id) {
        return Optional.ofNullable(keys.get(id)).filter(key -> key.owner().equals(owner));
    }

    @Override
    public synchronized Page<ApiKey> of(UserId owner, int limit, Optional<String> cursor) {
        var owned = keys.values().stream()
                .filter(key -> key.owner().equals(owner))
                .sorted(Comparator.comparing((ApiKey key) -> key.id().toString())
                        .reversed())
                .toList();
        return InMemoryAudit.Pages.page(owned, limit, cursor);
    }

    @Override
    public synchronized void markUsed(ApiKey key, Instant at) {
        keys.computeIfPresent(
                key.id(),
                (id, each) -> new ApiKey(
                        id,
                        each.owner(),
                        each.name(),
                        each.scopes(),
                        each.fingerprint(),
                        each.createdAt(),
                        each.expiry(),
                        Optional.of(at)));
    }

    @Override
    public synchronized Removal remove(UserId owner, ApiKeyId id, Deed deed) {
        if (find(owner, id).isEmpty()) {
            return Removal.NOTHING_THERE;
        }
        keys.remove(id);
        audit.record(deed);
        return Removal.REMOVED;
    }
}
