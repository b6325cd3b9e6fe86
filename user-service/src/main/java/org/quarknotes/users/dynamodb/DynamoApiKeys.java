package org.quarknotes.users.dynamodb;

import static org.quarknotes.users.dynamodb.ApiKeyItems.API_KEY;
import static org.quarknotes.users.dynamodb.ApiKeyItems.COUNT;
import static org.quarknotes.users.dynamodb.ApiKeyItems.REMEMBERED;
import static org.quarknotes.users.dynamodb.ApiKeyItems.TALLY;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quarknotes.dynamo.Condition;
import org.quarknotes.dynamo.Outcome;
import org.quarknotes.dynamo.Query;
import org.quarknotes.dynamo.Table;
import org.quarknotes.dynamo.Update;
import org.quarknotes.dynamo.Write;
import org.quarknotes.users.domain.ApiKey;
import org.quarknotes.users.domain.ApiKeyId;
import org.quarknotes.users.domain.ApiKeys;
import org.quarknotes.users.domain.Deed;
import org.quarknotes.users.domain.Once;
import org.quarknotes.users.domain.Page;
import org.quarknotes.users.domain.UserId;
import org.quarknotes.users.dynamodb.ApiKeyItems.Remembered;
import org.quarknotes.users.dynamodb.ApiKeyItems.Tally;

/** API keys in the users table. */
@ApplicationScoped
class DynamoApiKeys implements ApiKeys {
    /** Positions in the transaction of {@link #add}. */
    private static final int OWNER = 0;

    private static final int ANOTHER = 1;
    private static final int REQUEST = 4;

    private final Table table;
    private final PageCursors cursors;
    private final DynamoAudit audit;

    DynamoApiKeys(Table table, PageCursors cursors, DynamoAudit audit) {
        this.table = table;
        this.cursors = cursors;
        this.audit = audit;
    }

    @Override
    public Addition add(ApiKey key, Deed deed, Optional<Once> once) {
        var writes = new ArrayList<Write>();
        writes.add(
                Write.check(UserItems.profileOf(key.owner()), Condition.anItem().and(UserItems.DISABLED_AT.missing())));
        writes.add(Update.orCreate(TALLY, new Tally(key.owner(), 0))
                .add(COUNT, 1L)
                .when(COUNT.lessThan((long) MOST).or(COUNT.missing())));
        writes.add(Write.put(API_KEY, key, Condition.noItem()));
        writes.add(audit.entry(deed));
        once.ifPresent(request -> writes.add(firstTime(new Remembered(request, key))));
        return Contention.settle(table, writes)
                .map(outcome -> addition(outcome, once))
                .orElseGet(Addition.Busy::new);
    }

    private static Addition addition(Outcome outcome, Optional<Once> once) {
        return switch (outcome) {
            case Outcome.Written _ -> new Addition.Added();
            case Outcome.Refused refused -> refusal(refused, once);
        };
    }

    /** Refused while something is remembered under the key; what has expired counts as forgotten. */
    private static Write firstTime(Remembered answer) {
        var forgotten = ApiKeyItems.FORGOTTEN_AT.atMost(answer.request().at());
        return Write.put(REMEMBERED, answer, Condition.noItem().or(forgotten));
    }

    /** A repetition is answered as the first request was, whatever has changed since. */
    private static Addition refusal(Outcome.Refused refused, Optional<Once> once) {
        if (once.isPresent() && refused.at(REQUEST)) {
            return refused.standing(REQUEST, REMEMBERED)
                    .map(first -> repetition(first, once.get()))
                    .orElseGet(Addition.Busy::new);
        }
        if (refused.at(OWNER)) {
            return new Addition.NoOwner();
        }
        if (refused.at(ANOTHER)) {
            return new Addition.TooMany();
        }
        throw new IllegalStateException("a new API key got the id of another");
    }

    private static Addition repetition(Remembered first, Once request) {
        return first.request().fingerprint().equals(request.fingerprint())
                ? new Addition.Repeated(first.answer())
                : new Addition.KeyReused();
    }

    @Override
    public Optional<ApiKey> find(UserId owner, ApiKeyId id) {
        return table.get(API_KEY, ApiKeyItems.apiKeyOf(owner, id));
    }

    @Override
    public Page<ApiKey> of(UserId owner, int limit, Optional<String> cursor) {
        var binding = "API keys " + owner;
        var page = table.page(Query.of(API_KEY, owner.toString())
                .newestFirst(true)
                .limit(limit)
                .startingAfter(cursors.open(binding, cursor)));
        return new Page<>(page.items(), cursors.next(binding, page));
    }

    @Override
    public void markUsed(ApiKey key, Instant at) {
        table.write(Update.of(API_KEY, API_KEY.keyOf(key)).set(ApiKeyItems.LAST_USED_AT, at));
    }

    @Override
    public Removal remove(UserId owner, ApiKeyId id, Deed deed) {
        var writes = List.of(
                Write.delete(ApiKeyItems.apiKeyOf(owner, id), Condition.anItem()),
                Update.of(TALLY, TALLY.key(owner.toString())).add(COUNT, -1L),
                audit.entry(deed));
        return switch (table.write(writes)) {
            case Outcome.Written _ -> Removal.REMOVED;
            case Outcome.Refused _ -> Removal.NOTHING_THERE;
        };
    }
}
