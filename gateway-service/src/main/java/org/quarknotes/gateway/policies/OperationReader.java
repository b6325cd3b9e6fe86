package org.quarknotes.gateway.policies;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quarknotes.gateway.domain.PathTemplate;
import org.quarknotes.gateway.policies.Operation.Content;
import org.quarknotes.gateway.policies.Operation.Parameter;

/** Reads operations out of an OpenAPI 3.1 document. */
final class OperationReader {
    private final JsonNode document;
    private final LocalSchemas schemas;

    /**
     * A reader of this document.
     *
     * @throws IllegalArgumentException when it refers beyond itself
     */
    OperationReader(JsonNode document) {
        this.document = document;
        this.schemas = new LocalSchemas(document);
    }

    /** The operations at a path, by method; none where the document does not have the path. */
    Map<String, Operation> operations(String path) {
        var operations = new HashMap<String, Operation>();
        for (var entry : document.path("paths").properties()) {
            if (PathTemplate.shape(entry.getKey()).equals(PathTemplate.shape(path))) {
                var item = schemas.resolved(entry.getValue());
                item.properties().stream()
                        .filter(member -> member.getValue().has("responses"))
                        .forEach(member -> operations.put(
                                member.getKey().toUpperCase(Locale.ROOT),
                                operation(entry.getKey(), item, member.getValue())));
            }
        }
        return Map.copyOf(operations);
    }

    private Operation operation(String path, JsonNode item, JsonNode operation) {
        var parameters = new LinkedHashMap<String, JsonNode>();
        for (var owner : List.of(item, operation)) {
            for (var reference : owner.path("parameters")) {
                var parameter = schemas.resolved(reference);
                parameters.put(
                        key(
                                parameter.path("in").asText(),
                                parameter.path("name").asText()),
                        parameter);
            }
        }
        var query = new LinkedHashMap<String, Parameter>();
        parameters.values().stream()
                .filter(parameter -> parameter.path("in").asText().equals("query"))
                .map(this::parameter)
                .forEach(parameter -> query.put(parameter.name(), parameter));
        return new Operation(inPath(path, parameters), query, content(schemas.resolved(operation.path("requestBody"))));
    }

    private List<Parameter> inPath(String path, Map<String, JsonNode> parameters) {
        var inPath = new ArrayList<Parameter>();
        for (var name : PathTemplate.parse(path).names()) {
            var parameter = parameters.get(key("path", name));
            inPath.add(
                    parameter == null
                            ? new Parameter(name, true, false, Optional.empty(), Set.of())
                            : parameter(parameter));
        }
        return inPath;
    }

    private Parameter parameter(JsonNode parameter) {
        var types = types(schemas.resolved(parameter.path("schema")));
        return new Parameter(
                parameter.path("name").asText(),
                parameter.path("required").asBoolean(false),
                types.contains("array"),
                schema(parameter),
                types);
    }

    private Content content(JsonNode body) {
        var types = new HashMap<String, Optional<JsonSchema>>();
        for (var type : body.path("content").properties()) {
            types.put(type.getKey().toLowerCase(Locale.ROOT), schema(type.getValue()));
        }
        return types.isEmpty()
                ? Content.NONE
                : new Content(types, body.path("required").asBoolean(false));
    }

    private Optional<JsonSchema> schema(JsonNode owner) {
        return Optional.ofNullable(owner.get("schema")).map(schemas::compiled);
    }

    private static Set<String> types(JsonNode schema) {
        var type = schema.path("type");
        var types = new HashSet<String>();
        if (type.isTextual()) {
            types.add(type.textValue());
        }
        type.forEach(one -> types.add(one.asText()));
        return types;
    }

    private static String key(String in, String name) {
        return in + " " + name;
    }
}
