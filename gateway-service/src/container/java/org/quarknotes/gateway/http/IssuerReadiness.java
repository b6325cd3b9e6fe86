package org.quarknotes.gateway.http;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.quarknotes.gateway.config.TokenConfig;

/**
 * Ready once the issuer's keys could be fetched: before that, every route with a token would answer 503. Later it stays
 * ready, whatever becomes of the services, since what can be answered without them should be.
 */
@Readiness
@Singleton
final class IssuerReadiness implements HealthCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final URI keys;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private volatile boolean seen;

    IssuerReadiness(TokenConfig config) {
        this.keys = config.jwks();
    }

    @Override
    public HealthCheckResponse call() {
        seen = seen || canFetch();
        return HealthCheckResponse.named("keys of the token issuer")
                .status(seen)
                .build();
    }

    private boolean canFetch() {
        try {
            var request = HttpRequest.newBuilder(keys).timeout(PATIENCE).build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException away) {
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
