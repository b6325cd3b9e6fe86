package org.quarknotes.dynamo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A page of matches of exactly the wanted size. DynamoDB's limit counts what it looks at, not what matches, so the page
 * is put together from portions. A portion that asks for no more items than matches are missing cannot bring too many.
 * A greater one can: then it is asked for again, smaller, because a page may end only at a key that DynamoDB returned.
 */
final class FilteredPage<T> {
    /** A portion is at most so many times the one before, as long as little is known of how much matches. */
    private static final int GROWTH = 4;

    private final Query<T> query;
    private final Queries queries;
    private final Effort effort;
    private final List<T> found = new ArrayList<>();
    private Map<String, AttributeValue> last;
    private int budget;
    private int readInAll;
    private int matchedInAll;

    FilteredPage(Query<T> query, Queries queries, Effort effort) {
        this.query = query;
        this.queries = queries;
        this.effort = effort;
        this.last = query.reading().start();
        this.budget = query.reading().budget();
    }

    Page<T> read() {
        var size = query.limit();
        while (true) {
            var portion = queries.read(query.startingAfter(last), Math.min(size, budget), effort);
            budget -= portion.read();
            readInAll += portion.read();
            matchedInAll += portion.items().size();
            var missing = query.limit() - found.size();
            if (portion.items().size() <= missing) {
                found.addAll(portion.items());
                last = portion.last();
                size = Math.min(nextSize(), GROWTH * size);
            } else {
                size = Math.max(missing, portion.read() / 2);
            }
            if (last.isEmpty() || found.size() == query.limit() || budget <= 0) {
                return new Page<>(found, last, end(), effort.capacity());
            }
        }
    }

    /** A little less than what should bring the missing matches, if they go on as they did. */
    private int nextSize() {
        var missing = query.limit() - found.size();
        var expected = (long) missing * readInAll / Math.max(1, matchedInAll);
        return Math.clamp(expected - expected / 4, missing, Integer.MAX_VALUE / GROWTH);
    }

    private Page.End end() {
        if (last.isEmpty()) {
            return Page.End.END;
        }
        return found.size() == query.limit() ? Page.End.FULL : Page.End.BUDGET;
    }
}
