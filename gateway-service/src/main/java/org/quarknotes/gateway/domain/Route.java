package org.quarknotes.gateway.domain;

import java.util.Set;

/**
 * One line of the gateway's contract: these requests go there.
 *
 * @param id its name in logs and messages
 * @param path which paths it takes
 * @param methods which methods it takes; GET stands for HEAD too
 */
public record Route(String id, PathTemplate path, Set<String> methods, Access access, Integration integration) {
    public Route {
        methods = Set.copyOf(methods);
        if (methods.isEmpty()) {
            throw new IllegalArgumentException("the route needs at least one method");
        }
    }
}
