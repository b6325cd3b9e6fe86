package org.quarknotes.gateway.routes;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * A YAML text as data.
 *
 * @param data missing if the text could not be read to its end
 * @param mistakes what is wrong with it so far, and where each part of the data is in the text
 */
record YamlDocument(JsonNode data, Mistakes mistakes) {

    /** Something is wrong with a value. */
    void wrong(JsonPointer value, String sentence) {
        mistakes.at(value, owner(value) + sentence);
    }

    /** Something is wrong with a name. */
    void wrongKey(JsonPointer value, String sentence) {
        mistakes.atKey(value, owner(value) + sentence);
    }

    /** What the file has there, for a sentence: shortened, and with variables as they stand. */
    String quote(JsonPointer value) {
        var node = data.at(value);
        if (node.isContainerNode()) {
            return node.isArray() ? "a list" : "a mapping";
        }
        var text = written(value);
        return "'" + (text.length() <= 60 ? text : text.substring(0, 57) + "...") + "'";
    }

    /** As the file has it: what comes from the environment may be a secret. */
    String written(JsonPointer value) {
        return mistakes.places().asWritten(value, data.at(value).asText());
    }

    /** Whether it is a route or a named entry of the file, by which sentences begin. */
    boolean isEntry(JsonPointer value) {
        return !value.matches()
                && !owner(value).isEmpty()
                && value.tail().tail().matches();
    }

    /** Which entry of the file it is about, for who reads the sentence without the file. */
    private String owner(JsonPointer value) {
        var section = value.getMatchingProperty();
        var entry = value.matches() ? null : value.tail();
        if (entry == null || entry.matches()) {
            return "";
        }
        return switch (section) {
            case "routes" -> {
                var id = data.at("/routes").path(entry.getMatchingIndex()).path("id");
                yield id.isTextual() ? "route '%s': ".formatted(id.textValue()) : "";
            }
            case "upstreams", "issuers", "authorizers", "plans" ->
                "%s '%s': ".formatted(section.substring(0, section.length() - 1), entry.getMatchingProperty());
            default -> "";
        };
    }
}
