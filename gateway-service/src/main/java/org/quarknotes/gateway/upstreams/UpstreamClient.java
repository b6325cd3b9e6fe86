package org.quarknotes.gateway.upstreams;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.quarknotes.gateway.config.GatewayConfig;
import org.quarknotes.gateway.domain.Upstream;
import org.quarknotes.gateway.exchange.Refused;
import org.quarknotes.problems.ProblemType;

/** The pool of connections to the services. Redirects are not followed, and nothing is tried twice. */
@Singleton
final class UpstreamClient {
    private final HttpClient client;
    private final Duration patience;

    UpstreamClient(Vertx vertx, GatewayConfig config) {
        var upstreams = config.upstreams();
        this.client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout(
                                Math.toIntExact(upstreams.connectTimeout().toMillis()))
                        .setIdleTimeout(Math.toIntExact(upstreams.idleTimeout().toMillis()))
                        .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                        .setDecompressionSupported(false),
                new PoolOptions().setHttp1MaxSize(upstreams.connections()).setMaxWaitQueueSize(upstreams.queue()));
        this.patience = upstreams.connectTimeout().multipliedBy(2);
    }

    /** A request on a connection of its own, its head not sent yet. */
    Future<HttpClientRequest> request(Upstream upstream, HttpMethod method, String target) {
        var replica = upstream.targets().getFirst();
        var options = new RequestOptions()
                .setMethod(method)
                .setHost(replica.address().getHost())
                .setPort(replica.port())
                .setSsl(replica.encrypted())
                .setURI(target)
                .setConnectTimeout(patience.toMillis());
        return client.request(options).recover(failure -> Future.failedFuture(refusal(upstream, failure)));
    }

    private static Refused refusal(Upstream upstream, Throwable failure) {
        return switch (failure) {
            case ConnectionPoolTooBusyException full -> overloaded(upstream);
            case TimeoutException late -> overloaded(upstream);
            default ->
                new Refused(
                        ProblemType.UPSTREAM_UNAVAILABLE, "The service '" + upstream.name() + "' cannot be reached.");
        };
    }

    private static Refused overloaded(Upstream upstream) {
        return new Refused(
                ProblemType.OVERLOADED, "The service '" + upstream.name() + "' has more requests than it can take.");
    }
}
