package org.quarknotes.gateway.routes;

import java.util.Collections;
import java.util.Set;
import org.quarknotes.gateway.domain.Integration;
import org.quarknotes.gateway.domain.Route;

/** Notes policies that a route asks for itself and that can do nothing there: whoever wrote them expects them to. */
final class FitCheck {
    private static final Set<String> REPEATABLE = Set.of("GET", "PUT", "DELETE");

    private FitCheck() {}

    static void check(Route route, Entry entry) {
        var policies = entry.at("policies");
        if (policies.at("retries").node().asInt() > 0) {
            retries(route, policies.at("retries"));
        }
        if (policies.at("validation").text().equals("on")) {
            validation(route, policies.at("validation"));
        }
        policies.at("cache").unlessOff().ifPresent(cache -> {
            if (!route.match().methods().contains("GET")) {
                cache.note("there is nothing to keep: only answers to GET can be given again");
            }
        });
    }

    private static void retries(Route route, Entry retries) {
        if (!(route.integration() instanceof Integration.Http http)) {
            retries.note("only the integration 'http' can be tried again");
            return;
        }
        if (http.webSocket()) {
            retries.note("what may become a WebSocket cannot be tried again");
        }
        if (Collections.disjoint(route.match().methods(), REPEATABLE)) {
            retries.note("there is nothing to try again: of its methods none is idempotent");
        }
    }

    private static void validation(Route route, Entry validation) {
        if (!(route.integration() instanceof Integration.Http http)) {
            validation.note("only the integration 'http' has an OpenAPI document to check requests against");
        } else if (http.upstream().description().isEmpty()) {
            validation.note("the upstream '%s' has no OpenAPI document to check requests against"
                    .formatted(http.upstream().name()));
        }
    }
}
