package org.quarknotes.dynamo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One page of the entities of a type in one partition, in key order. Immutable; each method gives a changed copy.
 *
 * <pre>{@code
 * Query.of(BOOK, shelf).sortKey(SortKey.startsWith("978")).where(PAGES.lessThan(300L)).limit(20).readAtMost(500)
 * }</pre>
 */
public final class Query<T> {
    private static final int DEFAULT_LIMIT = 20;
    private static final int DEFAULT_BUDGET = 1000;

    private final Shape<T> shape;
    private final Place place;
    private final Optional<Condition> filter;
    private final Reading reading;

    /**
     * What of a partition is read.
     *
     * @param index the index to read, or the table itself
     * @param partition the value of the partition key
     */
    record Place(Optional<String> index, String partition, SortRange range) {
        String partitionAttribute() {
            return index.map(EntityType::partitionAttribute).orElse(Key.PARTITION);
        }

        String sortAttribute() {
            return index.map(EntityType::sortAttribute).orElse(Key.SORT);
        }
    }

    /**
     * How it is read.
     *
     * @param budget how many items a page with a filter may read
     * @param start the key after which to start; empty for the beginning
     */
    record Reading(boolean descending, boolean consistent, int limit, int budget, Map<String, AttributeValue> start) {}

    private Query(Shape<T> shape, Place place, Optional<Condition> filter, Reading reading) {
        this.shape = shape;
        this.place = place;
        this.filter = filter;
        this.reading = reading;
    }

    /** The entities in the table's own partition that these values identify. */
    public static <T> Query<T> of(Shape<T> shape, String... partitionValues) {
        return of(shape, Optional.empty(), partitionValues);
    }

    /** The entities in a partition of an index; such reads are eventually consistent. */
    public static <T> Query<T> ofIndex(String index, Shape<T> shape, String... partitionValues) {
        return of(shape, Optional.of(index), partitionValues);
    }

    private static <T> Query<T> of(Shape<T> shape, Optional<String> index, String... partitionValues) {
        var partition = shape.partitionTemplate(index).fill(List.of(partitionValues));
        var all = new SortRange.StartingWith(shape.sortTemplate(index).prefix());
        var reading = new Reading(false, index.isEmpty(), DEFAULT_LIMIT, DEFAULT_BUDGET, Map.of());
        return new Query<>(shape, new Place(index, partition, all), Optional.empty(), reading);
    }

    /** Only entities with such sort keys; nothing else is read. */
    public Query<T> sortKey(SortKey keys) {
        var range = keys.in(shape.sortTemplate(place.index()));
        return new Query<>(shape, new Place(place.index(), place.partition(), range), filter, reading);
    }

    /**
     * Only entities for which this holds, after they were read: what does not match is paid for too. A page has exactly
     * {@link #limit} matches unless there are no more, or {@link #readAtMost} ends it.
     *
     * @throws IllegalArgumentException when the condition is on a key of what is read, which DynamoDB does not filter by
     */
    public Query<T> where(Condition condition) {
        FilterRules.require(condition, place);
        return new Query<>(shape, place, Optional.of(filter.map(condition::and).orElse(condition)), reading);
    }

    /** From the greatest key to the smallest. */
    public Query<T> newestFirst(boolean newest) {
        return with(new Reading(newest, reading.consistent(), reading.limit(), reading.budget(), reading.start()));
    }

    /**
     * Whether nothing written before may be missed, for twice the read units; so it is unless told otherwise.
     *
     * @throws IllegalArgumentException when an index is to be read so
     */
    public Query<T> consistent(boolean strongly) {
        if (strongly && place.index().isPresent()) {
            throw new IllegalArgumentException("index '%s' lags behind its table and cannot be read consistently"
                    .formatted(place.index().get()));
        }
        return with(new Reading(reading.descending(), strongly, reading.limit(), reading.budget(), reading.start()));
    }

    /** How many entities at most, at least 1; 20 unless told otherwise. */
    public Query<T> limit(int items) {
        requirePositive(items);
        return with(new Reading(reading.descending(), reading.consistent(), items, reading.budget(), reading.start()));
    }

    /** How many items a page with a filter may read to find its matches, at least 1; 1000 unless told otherwise. */
    public Query<T> readAtMost(int items) {
        requirePositive(items);
        return with(new Reading(reading.descending(), reading.consistent(), reading.limit(), items, reading.start()));
    }

    /** Only what comes after this key, as {@link Page#last} gave it. */
    public Query<T> startingAfter(Map<String, AttributeValue> key) {
        return with(new Reading(
                reading.descending(), reading.consistent(), reading.limit(), reading.budget(), Map.copyOf(key)));
    }

    private Query<T> with(Reading other) {
        return new Query<>(shape, place, filter, other);
    }

    private static void requirePositive(int items) {
        if (items < 1) {
            throw new IllegalArgumentException("a page has or reads at least one item, not " + items);
        }
    }

    /** How many entities a page has at most. */
    public int limit() {
        return reading.limit();
    }

    Shape<T> shape() {
        return shape;
    }

    Place place() {
        return place;
    }

    Optional<Condition> filter() {
        return filter;
    }

    Reading reading() {
        return reading;
    }
}
