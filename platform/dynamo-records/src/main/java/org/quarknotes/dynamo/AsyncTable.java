package org.quarknotes.dynamo;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/**
 * A {@link Table} for callers that compose stages instead of waiting. Honestly: each operation blocks a virtual thread of
 * its own, on the synchronous client, whose connections are what bounds how many run at once. There is no second client
 * with an event loop, and so no second stack of retries and time-outs to be set up; nothing is cancelled by cancelling
 * its stage. The exception that {@link Table} throws is the cause of the
 * {@link java.util.concurrent.CompletionException} with which the stage fails.
 */
public final class AsyncTable {
    private final Table table;
    private final Executor threads;

    /**
     * Runs the operations on these threads.
     *
     * @param threads for instance {@code Thread::startVirtualThread}, or those of a framework that carries its context
     */
    public AsyncTable(Table table, Executor threads) {
        this.table = table;
        this.threads = threads;
    }

    public <R> CompletionStage<Optional<R>> get(Shape<R> shape, Key key) {
        return CompletableFuture.supplyAsync(() -> table.get(shape, key), threads);
    }

    public <R> CompletionStage<Found<R>> find(Shape<R> shape, Key key) {
        return CompletableFuture.supplyAsync(() -> table.find(shape, key), threads);
    }

    public <T> CompletionStage<Page<T>> page(Query<T> query) {
        return CompletableFuture.supplyAsync(() -> table.page(query), threads);
    }

    public CompletionStage<Outcome> write(Write... writes) {
        return write(List.of(writes));
    }

    public CompletionStage<Outcome> write(List<Write> writes) {
        return CompletableFuture.supplyAsync(() -> table.write(writes), threads);
    }

    public CompletionStage<Outcome> writeOnce(String token, List<Write> writes) {
        return CompletableFuture.supplyAsync(() -> table.writeOnce(token, writes), threads);
    }

    public <T> CompletionStage<Updated<T>> update(Update<T> update) {
        return CompletableFuture.supplyAsync(() -> table.update(update), threads);
    }

    public <R> CompletionStage<Batch.Read<R>> batchGet(BatchGet<R> batch) {
        return CompletableFuture.supplyAsync(() -> table.batchGet(batch), threads);
    }

    public CompletionStage<Batch.Written> batchWrite(List<Write> writes) {
        return CompletableFuture.supplyAsync(() -> table.batchWrite(writes), threads);
    }

    public <R> CompletionStage<Batch.Read<R>> snapshot(Shape<R> shape, List<Key> keys) {
        return CompletableFuture.supplyAsync(() -> table.snapshot(shape, keys), threads);
    }
}
