package org.quarknotes.gateway.config;

import io.quarkus.arc.DefaultBean;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.microprofile.config.Config;
import org.quarknotes.gateway.domain.RequestIds;
import org.quarknotes.gateway.domain.RouteTable;
import org.quarknotes.gateway.domain.RoutesInForce;
import org.quarknotes.gateway.domain.Ticks;
import org.quarknotes.gateway.domain.Upstream.Capacity;
import org.quarknotes.gateway.exchange.Counts;
import org.quarknotes.gateway.routes.BadRouteFile;
import org.quarknotes.gateway.routes.RouteFile;
import org.quarknotes.tokens.AccessTokens;
import org.quarknotes.tokens.ApiKeyExchange;
import org.quarknotes.tokens.ApiKeys;
import org.quarknotes.tokens.Callers;

/** Makes from the configuration what knows nothing of it. */
final class Wiring {

    @Produces
    @Singleton
    RouteFile routeFile(GatewayConfig config, Config environment) {
        var upstreams = config.upstreams();
        var capacity = new Capacity(
                upstreams.connections(), upstreams.queue(), upstreams.concurrency(), upstreams.connectTimeout());
        return new RouteFile(name -> environment.getOptionalValue(name, String.class), capacity);
    }

    @Produces
    @Singleton
    RoutesInForce routes(GatewayConfig config, RouteFile file) {
        return new RoutesInForce(read(config, file));
    }

    private static RouteTable read(GatewayConfig config, RouteFile file) {
        try {
            return config.routes().map(file::read).orElseGet(file::readPackaged);
        } catch (BadRouteFile bad) {
            // Without cause: of this type alone Quarkus prints the message, and not where in the program it came from.
            throw new ConfigurationException(bad.getMessage());
        }
    }

    @Produces
    @Singleton
    Callers callers(TokenConfig config) {
        var settings = config.settings();
        return new Callers(AccessTokens.of(settings), ApiKeys.of(ApiKeyExchange.of(settings), Clock.systemUTC()));
    }

    /** Where no metrics are kept. */
    @Produces
    @DefaultBean
    @Singleton
    Counts counts() {
        return (name, tags) -> {};
    }

    @Produces
    @Singleton
    InstantSource clock() {
        return InstantSource.system();
    }

    @Produces
    @Singleton
    Ticks ticks() {
        return System::nanoTime;
    }

    @Produces
    @Singleton
    RequestIds requestIds(InstantSource clock) {
        // Ids must differ, not be secret: the secure source is one for all threads, and several times as dear.
        return new RequestIds(clock, () -> ThreadLocalRandom.current().nextLong());
    }
}
