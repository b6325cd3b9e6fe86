package org.quarknotes.gateway.routes;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * The published schema of route files, as far as sentences about them need it.
 *
 * @param root the whole of it
 */
record Schema(JsonNode root) {
    private static final String PACKAGED = "/routes.schema.json";

    static Schema packaged() {
        try (var in = Objects.requireNonNull(Schema.class.getResourceAsStream(PACKAGED))) {
            return new Schema(JsonMapper.builder().build().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException("reading the packaged schema of route files", e);
        }
    }

    /** The part at the end of a path of evaluation, in which {@code $ref} stands for what is referred to. */
    JsonNode along(JsonPointer path) {
        var part = root;
        for (var rest = path; !rest.matches(); rest = rest.tail()) {
            var step = rest.getMatchingProperty();
            part = step.equals("$ref")
                    ? follow(part)
                    : part.isArray() ? part.path(rest.getMatchingIndex()) : part.path(step);
        }
        return part;
    }

    /** The alternatives that a schema has, or itself; each with what it refers to followed. */
    List<JsonNode> alternatives(JsonNode schema) {
        var followed = follow(schema);
        if (!followed.has("anyOf")) {
            return List.of(followed);
        }
        var all = new ArrayList<JsonNode>();
        followed.get("anyOf").forEach(each -> all.add(follow(each)));
        return all;
    }

    /** The names that a mapping of this schema may have. */
    Set<String> names(JsonNode schema) {
        var names = new TreeSet<String>();
        alternatives(schema)
                .forEach(each -> each.path("properties").fieldNames().forEachRemaining(names::add));
        return names;
    }

    private JsonNode follow(JsonNode schema) {
        var followed = schema;
        while (followed.has("$ref")) {
            followed = root.at(followed.get("$ref").textValue().substring(1));
        }
        return followed;
    }
}
