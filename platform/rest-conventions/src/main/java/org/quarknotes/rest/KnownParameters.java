package org.quarknotes.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quarknotes.problems.ProblemException;
import org.quarknotes.problems.ProblemType;
import org.quarknotes.problems.Violation;

/**
 * Refuses query parameters that an operation does not know, that are empty or given twice, so that a typo never passes;
 * and a query that is not UTF-8, which the framework would read as replacement characters.
 */
@Provider
public class KnownParameters implements ContainerRequestFilter {
    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        requireText(request.getUriInfo().getRequestUri().getRawQuery());
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

    private static void requireText(@Nullable String rawQuery) {
        if (rawQuery == null || rawQuery.indexOf('%') < 0) {
            return;
        }
        try {
            UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes(rawQuery)));
        } catch (CharacterCodingException e) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST, "The query is not valid UTF-8.");
        }
    }

    /** With every {@code %} and the two digits after it decoded; that these are digits was checked before. */
    private static byte[] bytes(String rawQuery) {
        var bytes = new ByteArrayOutputStream();
        for (int at = 0; at < rawQuery.length(); at++) {
            if (rawQuery.charAt(at) == '%') {
                bytes.write(Integer.parseInt(rawQuery, at + 1, at + 3, 16));
                at += 2;
            } else {
                bytes.write(rawQuery.charAt(at));
            }
        }
        return bytes.toByteArray();
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
