package org.quarknotes.users.passwords;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.quarknotes.users.domain.Rejection;

/**
 * Runs so much work at a time, lets so much wait, and refuses the rest. It has platform threads of its own: on virtual
 * ones a few hashes would occupy all carriers, and every other request would wait for them.
 */
final class HashingQueue implements AutoCloseable {
    private final ThreadPoolExecutor threads;

    HashingQueue(int atOnce, int waiting) {
        if (waiting < 1) {
            throw new IllegalArgumentException(
                    "quarknotes.users.hashing.waiting must be at least 1, not %d".formatted(waiting));
        }
        threads = new ThreadPoolExecutor(
                atOnce,
                atOnce,
                10,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(waiting),
                Thread.ofPlatform().daemon().name("password-hashing-", 0).factory());
        threads.allowCoreThreadTimeOut(true);
    }

    /**
     * The result of the work; waits for it. Work whose caller was interrupted gives up its place.
     *
     * @throws Rejection.Overloaded when too much is waiting
     */
    <R> R run(Supplier<R> work) {
        var task = new FutureTask<R>(work::get);
        try {
            threads.execute(task);
            return task.get();
        } catch (RejectedExecutionException full) {
            throw new Rejection.Overloaded();
        } catch (ExecutionException e) {
            throw new IllegalStateException("hashing a password", e.getCause());
        } catch (InterruptedException e) {
            task.cancel(false);
            threads.remove(task);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a password was hashed", e);
        }
    }

    int waiting() {
        return threads.getQueue().size();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
