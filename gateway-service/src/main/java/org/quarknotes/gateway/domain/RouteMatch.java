package org.quarknotes.gateway.domain;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which requests take a route.
 *
 * @param methods GET stands for HEAD too
 */
public record RouteMatch(PathTemplate path, Set<String> methods, Conditions conditions) {
    public RouteMatch {
        methods = Set.copyOf(methods);
        if (methods.isEmpty()) {
            throw new IllegalArgumentException("the route needs at least one method");
        }
    }

    /** A route without conditions. */
    public RouteMatch(PathTemplate path, Set<String> methods) {
        this(path, methods, Conditions.NONE);
    }

    /**
     * What else must be so. Of several routes for one path and method, that with the most conditions goes first.
     *
     * @param host without port, in lower case
     * @param fields header fields, by their names in lower case
     * @param query parameters
     */
    public record Conditions(Optional<String> host, Map<String, String> fields, Map<String, String> query) {
        public static final Conditions NONE = new Conditions(Optional.empty(), Map.of(), Map.of());

        public Conditions {
            fields = Map.copyOf(fields);
            query = Map.copyOf(query);
        }

        int count() {
            return (host.isPresent() ? 1 : 0) + fields.size() + query.size();
        }

        boolean hold(RequestView request) {
            return host.map(request::hasHost).orElse(true)
                    && fields.entrySet().stream().allMatch(field -> request.hasField(field.getKey(), field.getValue()))
                    && query.entrySet().stream()
                            .allMatch(parameter -> request.hasParameter(parameter.getKey(), parameter.getValue()));
        }
    }

    /** What conditions may ask of a request. */
    public interface RequestView {
        boolean hasHost(String host);

        boolean hasField(String name, String value);

        boolean hasParameter(String name, String value);
    }
}
