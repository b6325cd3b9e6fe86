package org.quarknotes.gateway.policies;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.util.List;
import java.util.Locale;
import org.quarknotes.problems.Violation;

/**
 * The schemas of one OpenAPI document. They may refer to the document's own components and to nothing else, so that nothing
 * is ever fetched for them. Their patterns are the services' own, and run without a limit of time.
 */
final class LocalSchemas {
    private static final String COMPONENTS = "#/components/";
    private static final int MANY = 50;
    private static final SchemaValidatorsConfig CONFIG =
            SchemaValidatorsConfig.builder().locale(Locale.ENGLISH).build();
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(
            VersionFlag.V202012,
            builder -> builder.enableSchemaCache(false)
                    .schemaLoaders(loaders -> loaders.add(iri -> {
                        throw new IllegalArgumentException("a schema refers to " + iri + ", which is not fetched");
                    })));

    /** The message about a field that no schema knows. */
    static final String UNKNOWN = "is not known here";

    private final JsonNode document;

    /** @throws IllegalArgumentException when a schema refers beyond the document */
    LocalSchemas(JsonNode document) {
        this.document = document;
        for (var reference : document.findValuesAsText("$ref")) {
            if (!reference.startsWith(COMPONENTS)) {
                throw new IllegalArgumentException("it refers to " + reference + ", which is none of its components");
            }
        }
    }

    /** What a reference to a component stands for; anything else as it is. */
    JsonNode resolved(JsonNode node) {
        var resolved = node;
        for (int depth = 0; depth < 16 && resolved.has("$ref"); depth++) {
            resolved = document.at(resolved.get("$ref").asText().substring(1));
        }
        return resolved;
    }

    JsonSchema compiled(JsonNode schema) {
        var whole = JsonNodeFactory.instance.objectNode();
        whole.putArray("allOf").add(schema);
        whole.set("components", document.path("components"));
        var compiled = FACTORY.getSchema(whole, CONFIG);
        compiled.initializeValidators();
        return compiled;
    }

    /** What is wrong with a value, each with its place as the services spell it, such as {@code note.tags[3]}. */
    static List<Violation> violations(JsonSchema schema, JsonNode value) {
        return schema.validate(value).stream()
                .limit(MANY)
                .map(LocalSchemas::violation)
                .toList();
    }

    private static Violation violation(ValidationMessage message) {
        var place = place(message.getInstanceLocation());
        return switch (message.getType()) {
            case "required" -> new Violation(member(place, message.getProperty()), "is required");
            case "additionalProperties", "unevaluatedProperties" ->
                new Violation(member(place, message.getProperty()), UNKNOWN);
            default -> new Violation(place, message.getError());
        };
    }

    private static String place(JsonNodePath path) {
        var place = "";
        for (int i = 0; i < path.getNameCount(); i++) {
            var element = path.getElement(i);
            place = element instanceof Integer index ? place + "[" + index + "]" : member(place, element.toString());
        }
        return place;
    }

    private static String member(String place, String name) {
        return place.isEmpty() ? name : place + "." + name;
    }
}
