package org.quarknotes.gateway.domain;

import java.time.Duration;
import org.quarknotes.gateway.domain.Upstream.Target;

/** Is told what happens to upstreams, for logs and metrics. Called on event loops; must not block. */
public interface UpstreamEvents {

    /** A target is left out for this long. */
    default void ejected(Upstream upstream, Target target, Duration openFor) {}

    /** The breaker has changed its state. */
    default void changed(Upstream upstream, CircuitBreaker.State state) {}

    /** A request is sent once more. */
    default void retried(Upstream upstream) {}
}
