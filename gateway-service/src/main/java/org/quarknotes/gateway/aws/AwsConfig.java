package org.quarknotes.gateway.aws;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How services of AWS are asked; whose name calls are signed with is up to the SDK's default credentials chain. */
@ConfigMapping(prefix = "quarknotes.aws")
public interface AwsConfig {
    /** Until a connection is open. */
    @WithDefault("2s")
    Duration connectTimeout();

    /** Until the last byte of a service's answer, where a route does not say otherwise. */
    @WithDefault("10s")
    Duration timeout();

    /** Until the last byte of a function's result, where a route does not say otherwise; AWS's own HTTP APIs wait 30 s. */
    @WithDefault("29s")
    Duration functionTimeout();

    /** Open connections to each endpoint, at most. */
    @WithDefault("128")
    int connections();

    /** Calls of each endpoint that wait for a connection, at most; more are answered 503. */
    @WithDefault("512")
    int queue();

    /** The longest answer that is read; a function's result has up to 6 MB, a little more as JSON. */
    @WithDefault("7M")
    MemorySize answer();
}
