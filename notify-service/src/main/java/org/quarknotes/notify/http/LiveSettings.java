package org.quarknotes.notify.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.quarknotes.notify.domain.live.StreamLimits;

/** How streams and sockets are kept; the README has the same as a table. */
@ConfigMapping(prefix = "quarknotes.notify.live")
interface LiveSettings {
    /** Whether a connection can be kept open at all; in a function it cannot. */
    @WithDefault("true")
    boolean possible();

    /** How often each stream looks into its inbox without having been woken: what a lost wakeup costs, at most. */
    @WithDefault("10s")
    Duration look();

    /** How often something is sent where nothing else is; shorter than whatever stands in between allows. */
    @WithDefault("15s")
    Duration heartbeat();

    /** For how long a client may leave lie what it is sent, before it is dropped. */
    @WithDefault("30s")
    Duration patience();

    /** Streams and sockets of one person in this process, at most; more are answered 429. */
    @WithDefault("10")
    int perPerson();

    /** Streams and sockets in this process, at most; more are answered 503. */
    @WithDefault("2000")
    int inAll();

    /** Makes of the settings what the domain needs. */
    class Limits {
        @Produces
        @Singleton
        StreamLimits limits(LiveSettings settings) {
            return new StreamLimits(settings.perPerson(), settings.inAll());
        }
    }
}
