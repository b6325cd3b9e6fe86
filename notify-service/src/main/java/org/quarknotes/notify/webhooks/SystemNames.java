package org.quarknotes.notify.webhooks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Names as the system resolves them. That takes as long as a name's owner likes and holds a whole thread meanwhile, which
 * for a virtual one would be one of the few that carry all: so it happens on threads that are only for that.
 */
final class SystemNames implements Names, AutoCloseable {
    private final ExecutorService lookups = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("webhook-names-", 0).factory());

    @Override
    public List<InetAddress> resolve(String name, Duration patience) throws IOException, InterruptedException {
        var lookup = lookups.submit(() -> List.of(InetAddress.getAllByName(name)));
        try {
            return lookup.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            lookup.cancel(true);
            throw new IOException("its name was not resolved in time", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof UnknownHostException
                    ? new IOException("its name is not known", e)
                    : new IOException("its name cannot be resolved", e);
        }
    }

    @Override
    public void close() {
        lookups.shutdownNow();
    }
}
