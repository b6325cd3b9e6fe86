package org.quarknotes.gateway.exchange;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Asks once for all who want to know the same at the same time, and brings the answer to the event loop of each. */
public final class Coalescing<K, V> {
    private final Vertx vertx;
    private final Map<K, Future<V>> asked = new ConcurrentHashMap<>();

    public Coalescing(Vertx vertx) {
        this.vertx = vertx;
    }

    /** The answer to a question, which {@code asking} asks unless somebody does already. */
    public Future<V> ask(K question, Supplier<Future<V>> asking) {
        Promise<V> answer = Promise.promise();
        var others = asked.putIfAbsent(question, answer.future());
        if (others != null) {
            return brought(others, vertx.getOrCreateContext());
        }
        return Future.<Void>succeededFuture().compose(now -> asking.get()).onComplete(result -> {
            asked.remove(question);
            answer.handle(result);
        });
    }

    private static <V> Future<V> brought(Future<V> answer, Context home) {
        Promise<V> here = Promise.promise();
        answer.onComplete(result -> home.runOnContext(back -> here.handle(result)));
        return here.future();
    }
}
