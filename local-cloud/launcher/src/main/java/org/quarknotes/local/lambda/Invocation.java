package org.quarknotes.local.lambda;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** An event on its way to a function, and the place where its outcome will be. */
record Invocation(String id, String event, CompletableFuture<Outcome> outcome) {
    static Invocation of(String event) {
        return new Invocation(UUID.randomUUID().toString(), event, new CompletableFuture<>());
    }
}
