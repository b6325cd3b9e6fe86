package org.quarknotes.users.dynamodb;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.quarknotes.dynamo.Attribute;
import org.quarknotes.dynamo.EntityType;
import org.quarknotes.dynamo.Key;
import org.quarknotes.dynamo.Kinds;
import org.quarknotes.dynamo.Query;
import org.quarknotes.dynamo.SortKey;
import org.quarknotes.dynamo.Table;
import org.quarknotes.dynamo.Update;
import org.quarknotes.dynamo.Updated;
import org.quarknotes.users.domain.Bucket;
import org.quarknotes.users.domain.Guesses;

/** Guesses in the users table: one item for each bucket and slice of time, which DynamoDB itself counts up and down. */
@ApplicationScoped
class DynamoGuesses implements Guesses {
    /** More than a window has slices; a page of them is all. */
    private static final int SLICES = 100;

    /** @param pseudonym of the bucket */
    record Counter(String pseudonym, Instant slice, long counted, long wrong, Instant until) {
        Tally tally() {
            return new Tally(counted, wrong);
        }
    }

    private static final Attribute<Counter, String> PSEUDONYM = Attribute.of("hmac", Kinds.text(), Counter::pseudonym);
    private static final Attribute<Counter, Instant> SLICE = Attribute.of("slice", Kinds.instant(), Counter::slice);
    private static final Attribute<Counter, Long> COUNTED = Attribute.of("counted", Kinds.number(), Counter::counted);
    private static final Attribute<Counter, Long> WRONG = Attribute.of("wrong", Kinds.number(), Counter::wrong);
    private static final Attribute<Counter, Instant> EXPIRES_AT =
            Attribute.of("expiresAt", Kinds.seconds(), Counter::until);

    static final EntityType<Counter> COUNTER = EntityType.<Counter>named("guesses")
            .key("GUESS#{hmac}", "{slice}")
            .attributes(PSEUDONYM, SLICE, COUNTED, WRONG, EXPIRES_AT)
            .readBy(row -> new Counter(
                    row.get(PSEUDONYM), row.get(SLICE), row.get(COUNTED), row.get(WRONG), row.get(EXPIRES_AT)));

    private final Table table;
    private final Pseudonyms pseudonyms;

    DynamoGuesses(Table table, Pseudonyms pseudonyms) {
        this.table = table;
        this.pseudonyms = pseudonyms;
    }

    @Override
    public Map<Instant, Tally> tallies(Bucket bucket, Instant since) {
        var tallies = new HashMap<Instant, Tally>();
        var query = Query.of(COUNTER, pseudonyms.of(bucket))
                .sortKey(SortKey.atLeast(text(since)))
                .limit(SLICES);
        table.page(query).items().forEach(counter -> tallies.put(counter.slice(), counter.tally()));
        return tallies;
    }

    @Override
    public Count count(Bucket bucket, Instant slice, long most, Instant until) {
        var nothing = new Counter(pseudonyms.of(bucket), slice, 0, 0, until);
        var update = Update.orCreate(COUNTER, nothing)
                .add(COUNTED, 1)
                .when(COUNTED.missing().or(COUNTED.lessThan(most)));
        return switch (table.update(update)) {
            case Updated.Done<Counter> done -> new Count.Counted(done.now().tally());
            case Updated.Refused<Counter> refused ->
                new Count.Full(refused.standing().map(Counter::tally).orElse(Tally.NOTHING));
            case Updated.Taken<Counter> _ -> throw new IllegalStateException("a counter has no unique attribute");
        };
    }

    @Override
    public void foundWrong(Bucket bucket, Instant slice) {
        table.update(Update.of(COUNTER, keyOf(bucket, slice)).add(WRONG, 1));
    }

    @Override
    public void takeBack(Bucket bucket, Instant slice) {
        table.update(Update.of(COUNTER, keyOf(bucket, slice)).add(COUNTED, -1));
    }

    private Key keyOf(Bucket bucket, Instant slice) {
        return COUNTER.key(pseudonyms.of(bucket), text(slice));
    }

    private static String text(Instant time) {
        return Kinds.instant().write(time).s();
    }
}
