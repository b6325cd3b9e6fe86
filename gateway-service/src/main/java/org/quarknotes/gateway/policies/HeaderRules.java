package org.quarknotes.gateway.policies;

import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.quarknotes.gateway.domain.FieldEdits;
import org.quarknotes.gateway.domain.Route;
import org.quarknotes.gateway.domain.Rule;
import org.quarknotes.gateway.exchange.Answer;
import org.quarknotes.gateway.exchange.Exchange;
import org.quarknotes.gateway.exchange.Policy;
import org.quarknotes.gateway.exchange.PolicyKind;
import org.quarknotes.gateway.exchange.RequestValues;
import org.quarknotes.gateway.exchange.Responder;

/** Sets and removes header fields on the way to the service and back. Refusals of the gateway itself stay as they are. */
@Singleton
final class HeaderRules implements PolicyKind {

    @Override
    public Place place() {
        return Place.HEADERS;
    }

    @Override
    public Optional<Policy> of(Route route) {
        return route.rule(Rule.Headers.class).map(rule -> {
            var request = FieldEdits.ofRequest(rule.request());
            var response = FieldEdits.ofResponse(rule.response());
            return (exchange, next) -> edit(exchange, next, request, response);
        });
    }

    private static Future<Answer> edit(Exchange exchange, Responder next, FieldEdits request, FieldEdits response) {
        var values = new RequestValues(exchange, "");
        exchange.replaceFields(request.applied(exchange.fields(), values::fill));
        return next.respond(exchange).map(answer -> answer.with(response.applied(answer.fields(), values::fill)));
    }
}
