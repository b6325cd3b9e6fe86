package org.quarknotes.gateway.policies;

import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quarknotes.gateway.domain.Field;
import org.quarknotes.gateway.domain.Route;
import org.quarknotes.gateway.domain.Rule;
import org.quarknotes.gateway.domain.SharedOrigins;
import org.quarknotes.gateway.exchange.Answer;
import org.quarknotes.gateway.exchange.Exchange;
import org.quarknotes.gateway.exchange.Policy;
import org.quarknotes.gateway.exchange.PolicyKind;
import org.quarknotes.gateway.exchange.Refused;
import org.quarknotes.gateway.exchange.Responder;
import org.quarknotes.problems.ProblemType;

/**
 * Shares answers with pages of other origins. A preflight is answered here, before identity; one from a foreign origin is a
 * 403, as the Fetch standard encourages. Any other request from a foreign origin is served without the fields: it may come
 * from something that is no browser, and a browser keeps the answer from the page.
 */
@Singleton
final class CrossOrigin implements PolicyKind {
    private static final Field VARY = new Field("vary", "Origin");

    @Override
    public Place place() {
        return Place.CORS;
    }

    @Override
    public Optional<Policy> of(Route route) {
        return route.rule(Rule.Cors.class)
                .map(rule -> new SharedOrigins(rule, route.match().methods()))
                .map(origins -> (exchange, next) -> answer(origins, exchange, next));
    }

    private static Future<Answer> answer(SharedOrigins origins, Exchange exchange, Responder next) {
        exchange.bear(VARY);
        var shared = origin(exchange).flatMap(origins::shared);
        if (exchange.method().equals("OPTIONS")) {
            return shared.map(fields -> preflight(fields, origins)).orElseGet(CrossOrigin::foreign);
        }
        shared.ifPresent(fields -> {
            fields.forEach(exchange::bear);
            origins.exposed().ifPresent(exchange::bear);
        });
        return next.respond(exchange);
    }

    private static Future<Answer> preflight(List<Field> shared, SharedOrigins origins) {
        var fields = new ArrayList<>(shared);
        fields.addAll(origins.preflight());
        return Future.succeededFuture(Answer.of(204, fields));
    }

    private static Future<Answer> foreign() {
        return Future.failedFuture(
                new Refused(ProblemType.FORBIDDEN, "Pages of this origin may not use this operation from a browser."));
    }

    /** Two of them would be none. */
    private static Optional<String> origin(Exchange exchange) {
        var origins = exchange.request().headers().getAll("origin");
        return origins.size() == 1 ? Optional.of(origins.getFirst()) : Optional.empty();
    }
}
