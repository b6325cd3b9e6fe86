package org.quarknotes.gateway.usage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Where is counted what usage plans allow; asked for only when a request with an API key has a plan with a quota. */
@ConfigMapping(prefix = "quarknotes.gateway.usage")
interface UsageConfig {
    /** The name of the table. */
    @WithDefault("quarknotes-gateway")
    String table();

    @WithDefault("eu-central-1")
    String region();

    /** Where DynamoDB, or what speaks like it, answers; empty: in the region. */
    Optional<URI> endpoint();

    /** Until the counters count as away, and the plan's {@code whenUnknown} decides. */
    @WithDefault("500ms")
    Duration timeout();
}
