package org.quarknotes.gateway.domain;

import java.util.List;
import java.util.Optional;

/**
 * One line of the gateway's contract: these requests go there, on these terms.
 *
 * @param id its name in logs, metrics and messages
 * @param rules at most one of each kind
 */
public record Route(
        String id, RouteMatch match, Authentication authentication, List<Rule> rules, Integration integration) {
    public Route {
        rules = List.copyOf(rules);
    }

    /** The rule of this kind, if the route has one. */
    public <R extends Rule> Optional<R> rule(Class<R> kind) {
        return rules.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }
}
