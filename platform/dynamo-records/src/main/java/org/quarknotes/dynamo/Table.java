package org.quarknotes.dynamo;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * One DynamoDB table: strongly consistent reads by key, pages by query, writes one by one or all together. Thread-safe. Failures
 * of DynamoDB itself surface as the SDK's exceptions after its retries.
 */
public final class Table {
    private final Access access;

    public Table(DynamoDbClient client, String name) {
        this(client, name, Clock.systemUTC());
    }

    /**
     * The same with a clock of one's own.
     *
     * @param clock decides what has expired, and gives the times of writes
     */
    public Table(DynamoDbClient client, String name, Clock clock) {
        this(new Access(client, name, clock, Optional.empty()));
    }

    private Table(Access access) {
        this.access = access;
    }

    /** The same table, written and read through another client: in another region, or with other time-outs. */
    public Table with(DynamoDbClient other) {
        return new Table(new Access(other, access.table(), access.clock(), access.listener()));
    }

    /** The client, for requests that this library does not know. */
    public DynamoDbClient client() {
        return access.client();
    }

    public String name() {
        return access.table();
    }

    /** Whether the table is there, can be reached, and may be used; for health checks. */
    public boolean exists() {
        try {
            access.client().describeTable(request -> request.tableName(access.table()));
            return true;
        } catch (SdkException absentOrAway) {
            return false;
        }
    }

    /** The entities of one type in this table. */
    public <T> Entities<T> of(EntityType<T> type) {
        return new Entities<>(this, type, access.clock());
    }

    /** The entity with this key, as it is now. */
    public <R> Optional<R> get(Shape<R> shape, Key key) {
        return find(shape, key).item();
    }

    /** The entity with this key, as it is now, and what it cost to read it. */
    public <R> Found<R> find(Shape<R> shape, Key key) {
        var response = access.client().getItem(Requests.get(access.table(), shape, key));
        var item = response.item();
        var found = item.isEmpty() || shape.isGone(item, access.clock().instant())
                ? Optional.<R>empty()
                : Optional.of(shape.fromItem(item));
        return new Found<>(found, Capacity.ofRead(response.consumedCapacity()));
    }

    /**
     * One page: without a filter by exactly one Query; with one by as many as it takes within the read budget.
     *
     * @see Query#readAtMost
     */
    public <T> Page<T> page(Query<T> query) {
        return new Queries(access).page(query, new Effort());
    }

    /** All pages from this one to the last, each read when it is asked for. */
    public <T> Iterable<Page<T>> pages(Query<T> query) {
        return () -> new Pages<>(query, this::page);
    }

    /** Goes through all entities of the query, page by page, however many there are. */
    public <T> void forEach(Query<T> query, Consumer<T> consumer) {
        for (var page : pages(query)) {
            page.items().forEach(consumer);
        }
    }

    /** Performs all of these or none of them, at most 100. */
    public Outcome write(Write... writes) {
        return write(Arrays.asList(writes));
    }

    /**
     * Performs all of these or none of them, at most 100, and repeats them when they meet another transaction or lack
     * capacity. A put or delete alone is a plain request; everything else is a transaction, for twice the write units.
     */
    public Outcome write(List<Write> writes) {
        return new Writes(access).write(writes, new Effort());
    }

    /**
     * Reads many entities by their keys, a hundred in one request; what lacks capacity is asked for again, and handed
     * back in the end.
     */
    public <R> Batch.Read<R> batchGet(BatchGet<R> batch) {
        return new BatchReads(access).read(batch, new Effort());
    }

    /**
     * Writes many items that need no condition, 25 in one request, for half the write units of a transaction. Each is
     * written or not for itself; what lacks capacity is sent again, and handed back in the end.
     *
     * @throws IllegalArgumentException when a write is no put or delete, has a condition, or meets another on its item
     */
    public Batch.Written batchWrite(List<Write> writes) {
        return new BatchWrites(access).write(writes, new Effort());
    }

    /** Changes single attributes of one entity. */
    public <T> Updated<T> update(Update<T> update) {
        return new Updates(access).update(update, new Effort());
    }
}
