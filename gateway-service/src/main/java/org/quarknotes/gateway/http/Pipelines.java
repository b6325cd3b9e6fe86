package org.quarknotes.gateway.http;

import static java.util.Comparator.comparing;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.List;
import org.quarknotes.gateway.domain.Route;
import org.quarknotes.gateway.exchange.PolicyKind;
import org.quarknotes.gateway.exchange.Responder;

/** Puts in front of each route's integration the policies that the route wants, in the order of {@link PolicyKind.Place}. */
@Singleton
final class Pipelines {
    private final List<PolicyKind> innermostFirst;
    private final Integrations integrations;

    Pipelines(Instance<PolicyKind> kinds, Integrations integrations) {
        this.innermostFirst =
                kinds.stream().sorted(comparing(PolicyKind::place).reversed()).toList();
        this.integrations = integrations;
    }

    Responder responder(Route route) {
        var responder = integrations.responder(route);
        for (var kind : innermostFirst) {
            var policy = kind.of(route);
            if (policy.isPresent()) {
                responder = policy.get().before(responder);
            }
        }
        return responder;
    }
}
