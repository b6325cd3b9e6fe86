package org.quarknotes.gateway.policies;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.quarknotes.gateway.config.GatewayConfig;
import org.quarknotes.gateway.domain.Integration.Http;
import org.quarknotes.gateway.domain.Route;
import org.quarknotes.gateway.domain.Rule;
import org.quarknotes.gateway.domain.Template;
import org.quarknotes.gateway.domain.Upstream;
import org.quarknotes.gateway.exchange.ApiDocuments;
import org.quarknotes.gateway.exchange.Background;
import org.quarknotes.gateway.exchange.Counts;
import org.quarknotes.gateway.exchange.Policy;
import org.quarknotes.gateway.exchange.PolicyKind;

/**
 * Refuses what the service's own OpenAPI document does not allow, before the service sees it. While the document is not
 * known, or does not describe the operation, requests pass, and the service judges alone.
 */
@Singleton
final class RequestValidation implements PolicyKind {
    private static final Logger LOG = Logger.getLogger(RequestValidation.class);

    private final ApiDocuments documents;
    private final Background background;
    private final Duration bodyPatience;
    private final Counts counts;

    RequestValidation(ApiDocuments documents, Background background, GatewayConfig config, Counts counts) {
        this.documents = documents;
        this.background = background;
        this.counts = counts;
        this.bodyPatience = config.limits().bodyTimeout();
    }

    @Override
    public Place place() {
        return Place.VALIDATION;
    }

    @Override
    public Optional<Policy> of(Route route) {
        return route.rule(Rule.Validation.class).map(rule -> {
            if (route.integration() instanceof Http http
                    && http.upstream().description().isPresent()) {
                return new Validating(this, http.upstream(), path(route, http));
            }
            throw new IllegalArgumentException("validation needs an integration http whose upstream has an openapi");
        });
    }

    /** The path by which the service knows the operation. */
    private static String path(Route route, Http http) {
        return http.path()
                .map(RequestValidation::text)
                .orElseGet(() -> route.match().path().toString());
    }

    private static String text(Template template) {
        var text = new StringBuilder();
        for (var part : template.parts()) {
            text.append(
                    switch (part) {
                        case Template.Part.Literal(var literal) -> literal;
                        case Template.Part.Placeholder(var name) -> "{" + name + "}";
                    });
        }
        return text.toString();
    }

    Optional<JsonNode> document(Upstream upstream) {
        return documents.of(upstream);
    }

    /** A request passes that nobody could check here. */
    void unchecked(Upstream upstream) {
        counts.add("gateway.validation.unchecked", "upstream", upstream.name());
    }

    /** What a document says of a path. Takes some milliseconds, and so happens in the background. */
    Future<Map<String, Operation>> read(Upstream upstream, String path, JsonNode document) {
        return background.run(() -> {
            try {
                var operations = new OperationReader(document).operations(path);
                if (operations.isEmpty()) {
                    LOG.warnf("The service '%s' does not describe %s; requests pass unchecked.", upstream.name(), path);
                }
                return operations;
            } catch (RuntimeException e) {
                LOG.warnf(e, "What '%s' says of %s cannot be used; requests pass unchecked.", upstream.name(), path);
                return Map.of();
            }
        });
    }

    <T> Future<T> inBackground(Callable<T> task) {
        return background.run(task);
    }

    Future<Buffer> inTime(Future<Buffer> body) {
        return body.timeout(bodyPatience.toMillis(), TimeUnit.MILLISECONDS);
    }
}
