package org.quarknotes.system;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Many who do something at once. */
final class Crowd {
    private Crowd() {}

    /** Sends as many requests, all of them when the last is ready. */
    static List<Client.Answer> atOnce(int size, IntFunction<Client.Request> request) {
        return together(size, n -> request.apply(n).send());
    }

    /** Lets everybody do it, all of them when the last is ready; fails if one of them does. */
    static <T> List<T> together(int size, IntFunction<T> deed) {
        var start = new CountDownLatch(size);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var deeds = IntStream.range(0, size)
                    .<Callable<T>>mapToObj(n -> () -> {
                        start.countDown();
                        start.await();
                        return deed.apply(n);
                    })
                    .map(threads::submit)
                    .toList();
            return deeds.stream().map(Crowd::result).toList();
        }
    }

    private static <T> T result(Future<T> deed) {
        try {
            return deed.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("waiting for a crowd", e);
        }
    }
}
