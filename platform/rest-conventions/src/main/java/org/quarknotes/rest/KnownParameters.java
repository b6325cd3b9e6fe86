package org.quarknotes.rest;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.quarknotes.problems.ProblemException;
import org.quarknotes.problems.ProblemType;
import org.quarknotes.problems.Violation;

/** Refuses query parameters that an operation does not know, or that are empty or given twice, so that a typo never passes. */
@Provider
public class KnownParameters implements ContainerRequestFilter {
    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        var names = known.computeIfAbsent(resource.getResourceMethod(), KnownParameters::namesOf);
        request.getUriInfo().getQueryParameters().forEach((name, values) -> {
            if (!names.contains(name)) {
                throw refusal(name, "is not known here");
            }
            if (values.size() > 1) {
                throw refusal(name, "is given more than once");
            }
            if (values.getFirst().isEmpty()) {
                throw ProblemException.invalid(name, "must not be empty");
            }
        });
    }

    private static Set<String> namesOf(Method method) {
        return Arrays.stream(method.getParameters())
                .map(parameter -> parameter.getAnnotation(QueryParam.class))
                .filter(Objects::nonNull)
                .map(QueryParam::value)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static ProblemException refusal(String name, String message) {
        return new ProblemException(
                ProblemType.UNKNOWN_FIELD,
                "The query has a parameter that cannot be used.",
                List.of(new Violation(name, message)));
    }
}
