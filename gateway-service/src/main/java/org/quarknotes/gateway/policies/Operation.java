package org.quarknotes.gateway.policies;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.quarknotes.gateway.domain.Field;
import org.quarknotes.gateway.exchange.Refused;
import org.quarknotes.problems.ProblemType;
import org.quarknotes.problems.Violation;

/**
 * What a service says of one of its operations.
 *
 * @param path parameters of the path, in their order
 * @param query parameters of the query, by name
 * @param content what the body may be
 */
record Operation(List<Parameter> path, Map<String, Parameter> query, Content content) {

    /**
     * One parameter.
     *
     * @param list whether it may be given more than once
     */
    record Parameter(String name, boolean required, boolean list, Optional<JsonSchema> schema, Set<String> types) {

        List<Violation> violations(List<String> texts) {
            if (schema.isEmpty()) {
                return List.of();
            }
            if (!list && texts.size() > 1) {
                return List.of(new Violation(name, "is given more than once"));
            }
            return LocalSchemas.violations(
                            schema.get(), list ? Values.list(texts) : Values.value(texts.getFirst(), types))
                    .stream()
                    .map(violation -> new Violation(name, violation.message()))
                    .toList();
        }
    }

    /**
     * What the body may be.
     *
     * @param types the schema of each media type, in lower case; nothing where it has none
     */
    record Content(Map<String, Optional<JsonSchema>> types, boolean required) {
        static final Content NONE = new Content(Map.of(), false);
    }

    /** A value that is none for its place in the path names nothing that exists. */
    void requirePath(List<String> values) {
        for (int i = 0; i < path.size(); i++) {
            if (!path.get(i).violations(List.of(values.get(i))).isEmpty()) {
                throw new Refused(ProblemType.NOT_FOUND, "There is nothing at this path.");
            }
        }
    }

    void requireQuery(Map<String, List<String>> given) {
        var unknown = given.keySet().stream()
                .filter(name -> !query.containsKey(name))
                .map(name -> new Violation(name, LocalSchemas.UNKNOWN))
                .toList();
        if (!unknown.isEmpty()) {
            throw Refused.because(ProblemType.UNKNOWN_FIELD, "The query has a parameter that cannot be used.", unknown);
        }
        var violations = new ArrayList<Violation>();
        query.forEach((name, parameter) -> {
            var values = given.get(name);
            if (values != null) {
                violations.addAll(parameter.violations(values));
            } else if (parameter.required()) {
                violations.add(new Violation(name, "is required"));
            }
        });
        if (!violations.isEmpty()) {
            throw Refused.because(ProblemType.VALIDATION_FAILED, "The query is not acceptable.", violations);
        }
    }

    /**
     * The schema of a body of this type, if it has one.
     *
     * @throws Refused when the operation does not read the type
     */
    Optional<JsonSchema> schema(String method, Optional<String> type) {
        var media = type.map(value -> value.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .orElse("");
        for (var known : List.of(media, media.replaceFirst("/.*", "/*"), "*/*")) {
            var schema = content.types().get(known);
            if (schema != null) {
                return media.equals("application/json") ? schema : Optional.empty();
            }
        }
        var readable = content.types().keySet().stream().sorted().collect(Collectors.joining(", "));
        var detail = "This operation reads " + readable + ".";
        throw method.equals("PATCH")
                ? new Refused(ProblemType.UNSUPPORTED_MEDIA_TYPE, detail, new Field("accept-patch", readable))
                : new Refused(ProblemType.UNSUPPORTED_MEDIA_TYPE, detail);
    }

    static void requireValid(JsonSchema schema, JsonNode body) {
        var violations = LocalSchemas.violations(schema, body);
        if (violations.isEmpty()) {
            return;
        }
        boolean unknown = violations.stream().allMatch(found -> found.message().equals(LocalSchemas.UNKNOWN));
        throw unknown
                ? Refused.because(
                        ProblemType.UNKNOWN_FIELD,
                        "The body has a field that this operation does not know.",
                        violations)
                : Refused.because(ProblemType.VALIDATION_FAILED, "Some content is not acceptable.", violations);
    }
}
