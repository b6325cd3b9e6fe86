package org.quarknotes.gateway.config;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** All that can be set at the edge; the README has the same as a table. */
@ConfigMapping(prefix = "quarknotes.gateway")
public interface GatewayConfig {

    /** A route file to use instead of the packaged one. */
    Optional<Path> routes();

    /** How often the route file is looked at for changes. */
    @WithDefault("2s")
    Duration routesCheck();

    /** Networks of the proxies in front, whose X-Forwarded-For is believed; without any, nobody's is. */
    Optional<List<String>> trustedProxies();

    /** How the access log is written. */
    @WithDefault("json")
    AccessLogFormat accessLog();

    /** Ways to write the access log. */
    enum AccessLogFormat {
        /** A line of JSON on standard output for each request. */
        JSON,
        /** A line among those of the application's log, for people. */
        TEXT,
        OFF
    }

    /** Whether a connection can be kept open for a WebSocket; in a function it cannot. */
    @WithDefault("true")
    boolean sockets();

    /** How long requests under way may take to end, when the gateway is told to stop. */
    @WithDefault("30s")
    Duration drain();

    Limits limits();

    Upstreams upstreams();

    /** How much of a request is read. */
    interface Limits {
        /** The request target. */
        @WithDefault("8K")
        MemorySize uri();

        /** All header fields together. */
        @WithDefault("16K")
        MemorySize headers();

        /** Until the head of a request is complete, from its first byte; then the connection is closed. */
        @WithDefault("10s")
        Duration headTimeout();

        /** The body, where a route does not say otherwise. */
        @WithDefault("1M")
        MemorySize body();

        /** Until the last byte of the body: while it comes, it holds a connection that others may need. */
        @WithDefault("30s")
        Duration bodyTimeout();
    }

    /** How services are reached. */
    interface Upstreams {
        /** Until a connection is open. */
        @WithDefault("2s")
        Duration connectTimeout();

        /** Until the first byte of the answer, where a route does not say otherwise. */
        @WithDefault("10s")
        Duration responseTimeout();

        /** Until a connection on which nothing moves is given up. */
        @WithDefault("60s")
        Duration idleTimeout();

        /** Open connections to each upstream, at most. */
        @WithDefault("128")
        int connections();

        /** Requests to each upstream that wait for a connection, at most; more are answered 503. */
        @WithDefault("512")
        int queue();

        /** Requests under way to each upstream, at most; more are answered 503. */
        @WithDefault("1024")
        int concurrency();
    }
}
