package org.quarknotes.gateway.upstreams;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.quarknotes.gateway.domain.CircuitBreaker;
import org.quarknotes.gateway.domain.Upstream;
import org.quarknotes.gateway.domain.Upstream.Target;
import org.quarknotes.gateway.exchange.Counts;

/** Logs and counts what operators want to know of upstreams. */
@Singleton
final class UpstreamEvents {
    private static final Logger LOG = Logger.getLogger(UpstreamEvents.class);
    private static final String UPSTREAM = "upstream";

    private final Counts counts;

    UpstreamEvents(Counts counts) {
        this.counts = counts;
    }

    void ejected(Upstream upstream, Target target, Duration openFor) {
        LOG.warnf(
                "The upstream '%s' leaves out %s for %d s, because it keeps failing.",
                upstream.name(), target.address(), openFor.toSeconds());
        counts.add("gateway.upstreams.ejections", UPSTREAM, upstream.name());
    }

    void changed(Upstream upstream, CircuitBreaker.State state) {
        var name = state.name().toLowerCase(Locale.ROOT);
        LOG.warnf("The breaker of the upstream '%s' is %s now.", upstream.name(), name);
        counts.add("gateway.upstreams.breakers", UPSTREAM, upstream.name(), "state", name);
    }

    void retried(Upstream upstream) {
        counts.add("gateway.upstreams.retries", UPSTREAM, upstream.name());
    }
}
