package org.quarknotes.dynamo;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * One DynamoDB table: strongly consistent reads by key, pages by query, writes one by one or all together. Thread-safe.
 * Failures of DynamoDB itself surface as the SDK's exceptions after its retries.
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

    /** The same table, whose operations this listener is told of. */
    public Table listenedBy(CallListener listener) {
        return new Table(new Access(access.client(), access.table(), access.clock(), Optional.of(listener)));
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
        var reads = new Reads(access);
        return access.isHeard()
                ? access.heard("find", shape.toString(), Optional.empty(), effort -> reads.find(shape, key, effort))
                : reads.find(shape, key, new Effort());
    }

    /**
     * One page: without a filter by exactly one Query; with one by as many as it takes within the read budget.
     *
     * @see Query#readAtMost
     */
    public <T> Page<T> page(Query<T> query) {
        var queries = new Queries(access);
        return access.isHeard()
                ? access.heard(
                        "page", query.shape().toString(), query.place().index(), effort -> queries.page(query, effort))
                : queries.page(query, new Effort());
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
     * Performs all of these or none of them, and repeats them when they meet another transaction. A put, update or
     * delete alone is a plain request, which the SDK repeats when it lacks capacity; everything else is a transaction,
     * for twice the write units, which is repeated here.
     *
     * <p>A transaction has an idempotency token. A plain request has none, and the SDK sends it again when its answer is
     * lost. Then a put is not refused for an item equal to its own, an update not for the values that it set, and a
     * delete not for finding nothing; that somebody else did the very same in between cannot be told from it.
     *
     * @throws IllegalArgumentException when there are no writes, two on one item, or more than 100
     * @throws software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException when conflicts or lack of
     *     capacity did not end; {@link Reason#of} says more
     * @throws software.amazon.awssdk.services.dynamodb.model.TransactionConflictException when a plain request kept
     *     meeting transactions
     */
    public Outcome write(List<Write> writes) {
        var all = new Writes(access);
        return access.isHeard()
                ? access.heard("write", Subjects.of(writes), Optional.empty(), effort -> all.write(writes, effort))
                : all.write(writes, new Effort());
    }

    /**
     * Performs all of these or none of them, in a transaction even if it is one, and only once however often it is asked
     * to within ten minutes, also by another process.
     *
     * @param token 1 to 36 characters of the caller's choice; the same writes must come with it each time
     * @throws software.amazon.awssdk.services.dynamodb.model.IdempotentParameterMismatchException when other writes were
     *     performed under this token, and so too when the same were, but with another time of writing in them
     */
    public Outcome writeOnce(String token, List<Write> writes) {
        return access.heard(
                "writeOnce",
                Subjects.of(writes),
                Optional.empty(),
                effort -> new Writes(access).writeOnce(token, writes, effort));
    }

    /** Changes single attributes of one entity, and gives it as it is then. */
    public <T> Updated<T> update(Update<T> update) {
        var updates = new Updates(access);
        return access.isHeard()
                ? access.heard(
                        "update", update.type().name(), Optional.empty(), effort -> updates.update(update, effort))
                : updates.update(update, new Effort());
    }

    /**
     * Reads many entities by their keys, a hundred in one request; what lacks capacity is asked for again, and handed
     * back in the end.
     */
    public <R> Batch.Read<R> batchGet(BatchGet<R> batch) {
        return access.heard(
                "batchGet",
                batch.shape().toString(),
                Optional.empty(),
                effort -> new BatchReads(access).read(batch, effort));
    }

    /**
     * Writes many items that need no condition, 25 in one request, for half the write units of a transaction. Each is
     * written or not for itself; what lacks capacity is sent again, and handed back in the end.
     *
     * @throws IllegalArgumentException when a write is no put or delete, has a condition, or meets another on its item
     */
    public Batch.Written batchWrite(List<Write> writes) {
        return access.heard(
                "batchWrite",
                Subjects.of(writes),
                Optional.empty(),
                effort -> new BatchWrites(access).write(writes, effort));
    }

    /** Reads at most 100 entities as they were at one moment, for twice the read units; nothing is ever left over. */
    public <R> Batch.Read<R> snapshot(Shape<R> shape, List<Key> keys) {
        return access.heard(
                "snapshot",
                shape.toString(),
                Optional.empty(),
                effort -> new Snapshots(access).take(shape, keys, effort));
    }

    /**
     * Goes through all entities of these types in the whole table, for maintenance only: everything in the table is
     * read and paid for.
     *
     * @param segments how many parts of the table are read at once, 1 to 64
     * @param consumer is called on as many threads at once; what it throws ends the scan
     */
    public <R> Scanned scan(Shape<R> shape, int segments, Consumer<R> consumer) {
        return access.heard(
                "scan",
                shape.toString(),
                Optional.empty(),
                effort -> new Scans(access).scan(shape, segments, consumer, effort));
    }

    /** The same table for callers that do not wait. */
    public AsyncTable async() {
        return new AsyncTable(this, Thread::startVirtualThread);
    }
}
