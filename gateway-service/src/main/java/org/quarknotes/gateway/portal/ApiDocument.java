package org.quarknotes.gateway.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.quarknotes.gateway.domain.Integration.Http;
import org.quarknotes.gateway.domain.RoutesInForce;
import org.quarknotes.gateway.domain.Upstream;
import org.quarknotes.gateway.exchange.Refused;
import org.quarknotes.gateway.openapi.ApiDescriptions;
import org.quarknotes.problems.ProblemType;

/**
 * The OpenAPI document of the whole API, made from those of the services once a minute. Of a service that is away, its
 * last document serves on. Blocks while it asks the services, so not for event loops.
 */
@Singleton
final class ApiDocument {
    private static final Logger LOG = Logger.getLogger(ApiDocument.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final RoutesInForce routes;
    private final ObjectMapper json;
    private final InstantSource clock;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final ConcurrentHashMap<Upstream, JsonNode> lastGood = new ConcurrentHashMap<>();
    private volatile @Nullable Made made;

    ApiDocument(RoutesInForce routes, ObjectMapper json, InstantSource clock) {
        this.routes = routes;
        this.json = json;
        this.clock = clock;
    }

    private record Made(Buffer document, Instant until) {}

    /** The document in UTF-8. */
    Buffer current() throws IOException, InterruptedException {
        var present = made;
        return isFresh(present) ? present.document() : remake();
    }

    private boolean isFresh(@Nullable Made present) {
        return present != null && clock.instant().isBefore(present.until());
    }

    private synchronized Buffer remake() throws IOException, InterruptedException {
        var present = made;
        if (isFresh(present)) {
            return present.document();
        }
        var services = new TreeMap<String, JsonNode>();
        for (var upstream : upstreams()) {
            services.put(upstream.name(), describe(upstream));
        }
        var document = Buffer.buffer(json.writeValueAsBytes(new ApiDescriptions(routes.current()).merge(services)));
        made = new Made(document, clock.instant().plus(FRESH));
        return document;
    }

    private Iterable<Upstream> upstreams() {
        return routes.current().routes().stream()
                .flatMap(route -> route.integration() instanceof Http http ? Stream.of(http.upstream()) : Stream.of())
                .filter(upstream -> upstream.description().isPresent())
                .distinct()
                .toList();
    }

    /** The document of one service; its last one if it is away. */
    JsonNode describe(Upstream upstream) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(upstream.targets()
                            .getFirst()
                            .address()
                            .resolve(upstream.description().orElseThrow()))
                    .timeout(PATIENCE)
                    .build();
            var answer = client.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IOException("status " + answer.statusCode());
            }
            var document = json.readTree(answer.body());
            lastGood.put(upstream, document);
            return document;
        } catch (IOException e) {
            return remembered(upstream, e);
        }
    }

    private JsonNode remembered(Upstream upstream, IOException cause) {
        LOG.warnf("The service '%s' does not describe itself: %s", upstream.name(), cause.getMessage());
        var known = lastGood.get(upstream);
        if (known == null) {
            throw new Refused(
                    ProblemType.UPSTREAM_UNAVAILABLE,
                    "The service '" + upstream.name() + "' has not described itself yet.");
        }
        return known;
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
