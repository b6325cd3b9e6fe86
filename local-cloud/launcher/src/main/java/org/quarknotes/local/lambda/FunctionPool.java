package org.quarknotes.local.lambda;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Semaphore;

/**
 * The environments of one function. An invocation takes an idle one or starts another; past the limit it waits for its
 * turn. What ended, or ran out of time, is replaced when it is needed.
 *
 * <p>An idle environment is neither frozen nor reaped: all last until {@link #close()}.
 */
public final class FunctionPool implements AutoCloseable {
    private final Function function;
    private final Path folder;
    private final Semaphore places;
    private final Deque<FunctionEnvironment> idle = new ArrayDeque<>();
    private final Set<FunctionEnvironment> all = new HashSet<>();
    private int started;

    /**
     * Starts nothing yet.
     *
     * @param folder gets the function's code, as long as it runs, and what it writes, one log for each environment
     * @param limit of environments at once: Lambda's reserved concurrency
     */
    public FunctionPool(Function function, Path folder, int limit) {
        this.function = function;
        this.folder = folder;
        this.places = new Semaphore(limit, true);
    }

    /** Starts an environment ahead of the first invocation, and does not wait for it. */
    public FunctionPool warm() {
        giveBack(take());
        return this;
    }

    /** Waits for a place and for the outcome. */
    public Outcome invoke(String event) {
        places.acquireUninterruptibly();
        try {
            var environment = take();
            try {
                return environment.invoke(event);
            } finally {
                giveBack(environment);
            }
        } finally {
            places.release();
        }
    }

    @Override
    public synchronized void close() {
        all.forEach(FunctionEnvironment::close);
        all.clear();
        idle.clear();
    }

    private synchronized FunctionEnvironment take() {
        if (!idle.isEmpty()) {
            return idle.pop();
        }
        started++;
        var environment = FunctionEnvironment.start(function, folder.resolve(function.name() + "-" + started));
        all.add(environment);
        return environment;
    }

    private synchronized void giveBack(FunctionEnvironment environment) {
        if (environment.isUsable()) {
            idle.push(environment);
            return;
        }
        all.remove(environment);
        environment.close();
    }
}
