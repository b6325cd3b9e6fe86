package org.quarknotes.gateway.portal;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quarknotes.gateway.domain.Integration.Http;
import org.quarknotes.gateway.domain.RoutesInForce;
import org.quarknotes.gateway.domain.Upstream;
import org.quarknotes.gateway.domain.Upstream.Target;
import org.quarknotes.gateway.domain.UpstreamState;
import org.quarknotes.gateway.domain.UpstreamStates;

/**
 * Takes a target to be available when it accepts a connection, and an upstream to be no better than those know who send
 * requests to it. Each target is tried once in five seconds at the most, however often it is asked for.
 */
@Singleton
@Identifier("live")
final class ReachableUpstreams implements UpstreamStates {
    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final UpstreamStates served;
    private final RoutesInForce routes;
    private final InstantSource clock;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile @Nullable Seen seen;

    ReachableUpstreams(UpstreamStates served, RoutesInForce routes, InstantSource clock) {
        this.served = served;
        this.routes = routes;
        this.clock = clock;
    }

    private record Seen(List<UpstreamState> states, Instant until) {}

    /** One upstream while its targets are tried. */
    private record Trial(String upstream, List<Future<Boolean>> targets) {
        private UpstreamState result() {
            var reached = targets.stream().filter(Trial::succeeded).count();
            return UpstreamState.of(upstream, (int) reached, targets.size());
        }

        private static boolean succeeded(Future<Boolean> attempt) {
            try {
                return attempt.get();
            } catch (java.util.concurrent.ExecutionException e) {
                throw new IllegalStateException("trying a target", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while targets were tried", e);
            }
        }
    }

    @Override
    public List<UpstreamState> states() {
        var present = seen;
        var known = served.states().stream().collect(toMap(UpstreamState::upstream, identity(), UpstreamState::worse));
        return (isFresh(present) ? present.states() : look())
                .stream()
                        .map(state -> state.worse(known.getOrDefault(state.upstream(), state)))
                        .toList();
    }

    private boolean isFresh(@Nullable Seen present) {
        return present != null && clock.instant().isBefore(present.until());
    }

    private synchronized List<UpstreamState> look() {
        var present = seen;
        if (isFresh(present)) {
            return present.states();
        }
        var trials = upstreams().map(this::trial).toList();
        var states = trials.stream().map(Trial::result).toList();
        seen = new Seen(states, clock.instant().plus(FRESH));
        return states;
    }

    private Stream<Upstream> upstreams() {
        return routes.current().routes().stream()
                .flatMap(route -> route.integration() instanceof Http http ? Stream.of(http.upstream()) : Stream.of())
                .distinct();
    }

    private Trial trial(Upstream upstream) {
        var attempts = upstream.targets().stream()
                .filter(target -> target.weight() > 0)
                .map(target -> threads.submit(() -> accepts(target)))
                .toList();
        return new Trial(upstream.name(), attempts);
    }

    private static boolean accepts(Target target) {
        try (var socket = new Socket()) {
            var address = new InetSocketAddress(target.address().getHost(), target.port());
            socket.connect(address, (int) PATIENCE.toMillis());
            return true;
        } catch (IOException unreachable) {
            return false;
        }
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }
}
