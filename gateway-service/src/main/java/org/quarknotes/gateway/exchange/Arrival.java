package org.quarknotes.gateway.exchange;

import java.util.Map;
import java.util.Optional;
import org.quarknotes.gateway.domain.RequestTarget;
import org.quarknotes.gateway.domain.Route;
import org.quarknotes.gateway.domain.Rule;

/**
 * Where a request has come to.
 *
 * @param target what it asks for
 * @param route the one that takes it
 * @param body of the request, not read yet
 */
public record Arrival(RequestTarget target, Route route, RequestBody body) {

    /** The values of the variables in the route's path, percent-encoded as they are forwarded. */
    public Map<String, String> variables() {
        return route.match().path().variables(target.path());
    }

    /** The route's rule of a kind. */
    public <R extends Rule> Optional<R> rule(Class<R> kind) {
        return route.rule(kind);
    }
}
