package org.quarknotes.gateway.config;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import org.eclipse.microprofile.config.Config;
import org.quarknotes.gateway.domain.Limits;
import org.quarknotes.gateway.domain.RequestIds;
import org.quarknotes.gateway.domain.RouteTable;
import org.quarknotes.gateway.routes.RouteFile;
import org.quarknotes.tokens.AccessTokens;
import org.quarknotes.tokens.ApiKeyExchange;
import org.quarknotes.tokens.ApiKeys;
import org.quarknotes.tokens.Callers;

/** Makes from the configuration what knows nothing of it. */
final class Wiring {

    @Produces
    @Singleton
    RouteTable routeTable(GatewayConfig config, Config environment) {
        var defaults = new Limits(
                config.limits().body().asLongValue(), config.upstreams().responseTimeout());
        var file = new RouteFile(name -> environment.getOptionalValue(name, String.class), defaults);
        return config.routes().map(file::read).orElseGet(file::readPackaged);
    }

    @Produces
    @Singleton
    Callers callers(TokenConfig config) {
        var settings = config.settings();
        return new Callers(AccessTokens.of(settings), ApiKeys.of(ApiKeyExchange.of(settings), Clock.systemUTC()));
    }

    @Produces
    @Singleton
    InstantSource clock() {
        return InstantSource.system();
    }

    @Produces
    @Singleton
    RequestIds requestIds(InstantSource clock) {
        return new RequestIds(clock, new SecureRandom());
    }
}
