package org.quarknotes.gateway.exchange;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Does on a virtual thread what would block an event loop, and brings the result back to it. */
@Singleton
public final class Background {
    private final Vertx vertx;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    public Background(Vertx vertx) {
        this.vertx = vertx;
    }

    public <T> Future<T> run(Callable<T> task) {
        Promise<T> result = Promise.promise();
        var caller = vertx.getOrCreateContext();
        threads.execute(() -> call(task, result, caller));
        return result.future();
    }

    private static <T> void call(Callable<T> task, Promise<T> result, Context caller) {
        try {
            var value = task.call();
            caller.runOnContext(back -> result.complete(value));
        } catch (Exception | Error e) {
            caller.runOnContext(back -> result.fail(e));
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
