package org.quarknotes.gateway.publications;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How calls are announced to others. */
@ConfigMapping(prefix = "quarknotes.publications")
interface PublicationConfig {
    /**
     * Whether an answer waits until its event is sent, or given up. Lambda freezes a function as soon as it has answered, so
     * there it must.
     */
    @WithDefault("false")
    boolean awaited();

    /** Events that are on their way at once to SNS, or wait for Kafka; more are lost, and counted. */
    @WithDefault("1000")
    int waiting();

    /** Until an event is given up. */
    @WithDefault("5s")
    Duration timeout();
}
