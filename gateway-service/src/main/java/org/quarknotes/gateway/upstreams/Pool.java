package org.quarknotes.gateway.upstreams;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.quarknotes.gateway.domain.Upstream.Capacity;
import org.quarknotes.gateway.domain.Upstream.Target;

/**
 * The connections to the targets of one upstream; each target has its own, up to {@link Capacity#connections()}. Redirects
 * are not followed, and nothing is tried twice. Once retired, it keeps no connection that no request uses.
 */
final class Pool {
    private final Vertx vertx;
    private final Capacity capacity;
    private final Duration keepAlive;
    private final AtomicInteger underWay = new AtomicInteger();
    private volatile boolean retired;
    private volatile @Nullable HttpClient client;

    /**
     * An empty pool.
     *
     * @param keepAlive how long a connection is kept that nobody uses
     */
    Pool(Vertx vertx, Capacity capacity, Duration keepAlive) {
        this.vertx = vertx;
        this.capacity = capacity;
        this.keepAlive = keepAlive;
    }

    /** Takes a place, to be given back with {@link #leave()}, unless as many as there are have been taken. */
    boolean tryEnter() {
        if (underWay.incrementAndGet() > capacity.concurrency()) {
            leave();
            return false;
        }
        return true;
    }

    void leave() {
        if (underWay.decrementAndGet() == 0 && retired) {
            closeIfUnused();
        }
    }

    /** A request on a connection of its own, its head not sent yet. To be called by those who have a place. */
    Future<HttpClientRequest> request(Target target, HttpMethod method, String uri) {
        return client().request(new RequestOptions()
                .setMethod(method)
                .setHost(target.address().getHost())
                .setPort(target.port())
                .setSsl(target.encrypted())
                .setURI(uri)
                .setConnectTimeout(capacity.connectTimeout().multipliedBy(2).toMillis()));
    }

    /** Closes the connections when the last request is through. A request that comes late opens its own. */
    void retire() {
        retired = true;
        if (underWay.get() == 0) {
            closeIfUnused();
        }
    }

    private HttpClient client() {
        var open = client;
        // Whoever has a place keeps it open, unless it was closed just before that place was taken.
        return open == null || retired ? opened() : open;
    }

    private synchronized HttpClient opened() {
        var open = client;
        if (open == null) {
            open = vertx.httpClientBuilder()
                    .with(options())
                    .with(new PoolOptions()
                            .setHttp1MaxSize(capacity.connections())
                            .setMaxWaitQueueSize(capacity.queue()))
                    // A request that it breaks for hears of it.
                    .withConnectHandler(connection -> connection.exceptionHandler(broken -> {}))
                    .build();
            client = open;
        }
        return open;
    }

    private HttpClientOptions options() {
        return new HttpClientOptions()
                .setConnectTimeout(Math.toIntExact(capacity.connectTimeout().toMillis()))
                .setKeepAliveTimeout(Math.toIntExact(keepAlive.toSeconds()))
                .setDecompressionSupported(false);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // Nobody is left who could be told.
    private synchronized void closeIfUnused() {
        var open = client;
        if (open != null && underWay.get() == 0) {
            client = null;
            open.close();
        }
    }
}
