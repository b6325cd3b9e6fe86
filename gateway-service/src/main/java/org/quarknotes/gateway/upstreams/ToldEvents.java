package org.quarknotes.gateway.upstreams;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import org.quarknotes.gateway.domain.CircuitBreaker;
import org.quarknotes.gateway.domain.Upstream;
import org.quarknotes.gateway.domain.Upstream.Target;
import org.quarknotes.gateway.domain.UpstreamEvents;

/** Logs what operators want to know of upstreams, and tells whoever else listens. */
@Singleton
final class ToldEvents {
    private static final Logger LOG = Logger.getLogger("org.quarknotes.gateway.upstreams");

    private final List<UpstreamEvents> listeners;

    ToldEvents(@All List<UpstreamEvents> listeners) {
        this.listeners = listeners;
    }

    void ejected(Upstream upstream, Target target, Duration openFor) {
        LOG.warnf(
                "The upstream '%s' leaves out %s for %d s: it keeps failing.",
                upstream.name(), target.address(), openFor.toSeconds());
        listeners.forEach(listener -> listener.ejected(upstream, target, openFor));
    }

    void changed(Upstream upstream, CircuitBreaker.State state) {
        LOG.warnf("The breaker of the upstream '%s' is %s now.", upstream.name(), state);
        listeners.forEach(listener -> listener.changed(upstream, state));
    }

    void retried(Upstream upstream) {
        listeners.forEach(listener -> listener.retried(upstream));
    }
}
