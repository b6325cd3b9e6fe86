package org.quarknotes.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Keeps the components of one document apart from others of the same name: equal ones are shared, a different one takes
 * its service's name in front, in every reference too.
 */
final class ComponentNames {
    private static final String PREFIX = "#/components/";

    private final String service;
    private final JsonNode taken;

    private ComponentNames(String service, JsonNode taken) {
        this.service = service;
        this.taken = taken;
    }

    /**
     * A copy of the document that can be merged.
     *
     * @param taken the components that are in the merged document already
     */
    static JsonNode keepApart(String service, JsonNode document, JsonNode taken) {
        return new ComponentNames(service, taken).renamed(document);
    }

    /** Renaming one component changes those that refer to it, so it goes on until none is in another's way. */
    private JsonNode renamed(JsonNode document) {
        var renames = new HashMap<String, String>();
        var result = document.deepCopy();
        for (var clashes = clashes(result); !clashes.isEmpty(); clashes = clashes(result)) {
            renames.putAll(clashes);
            result = document.deepCopy();
            renames.forEach(new Moves(result)::move);
            rewrite(result, renames);
        }
        return result;
    }

    private Map<String, String> clashes(JsonNode document) {
        var clashes = new HashMap<String, String>();
        for (var section : document.path("components").properties()) {
            for (var component : section.getValue().properties()) {
                var other = taken.path(section.getKey()).path(component.getKey());
                if (!other.isMissingNode() && !other.equals(component.getValue())) {
                    clashes.put(
                            PREFIX + section.getKey() + "/" + component.getKey(),
                            PREFIX + section.getKey() + "/" + ownName(component.getKey()));
                }
            }
        }
        return clashes;
    }

    private String ownName(String name) {
        var prefix = service.substring(0, 1).toUpperCase(Locale.ROOT) + service.substring(1);
        if (name.startsWith(prefix)) {
            throw new ApiClash("The service '%s' describes %s differently from another".formatted(service, name));
        }
        return prefix + name;
    }

    /** Every string that is a reference: in {@code $ref}, and in the mapping of a discriminator. */
    private static void rewrite(JsonNode node, Map<String, String> renames) {
        switch (node) {
            case ObjectNode object -> {
                object.properties().forEach(member -> member.setValue(reference(member.getValue(), renames)));
                object.forEach(child -> rewrite(child, renames));
            }
            case ArrayNode array -> array.forEach(child -> rewrite(child, renames));
            default -> {}
        }
    }

    private static JsonNode reference(JsonNode value, Map<String, String> renames) {
        var renamed = value.isTextual() ? renames.get(value.textValue()) : null;
        return renamed == null ? value : TextNode.valueOf(renamed);
    }

    /** Moves components to their new names. */
    private record Moves(JsonNode document) {
        void move(String from, String to) {
            var section = (ObjectNode) document.at(parent(from));
            section.set(name(to), section.remove(name(from)));
        }

        private static String parent(String reference) {
            return reference.substring(1, reference.lastIndexOf('/'));
        }

        private static String name(String reference) {
            return reference.substring(reference.lastIndexOf('/') + 1);
        }
    }
}
