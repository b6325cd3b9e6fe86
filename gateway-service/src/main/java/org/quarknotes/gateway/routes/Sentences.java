package org.quarknotes.gateway.routes;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Says what a schema has against a document in the words of whoever writes route files. */
final class Sentences {
    /** The wording for editors (vscode-json-languageservice knows it), which fits the command line too. */
    static final String WORDING = "patternErrorMessage";

    private static final String TEXT = "text";
    private static final int NAMES_SHOWN = 5;
    private static final int WORDS_SHOWN = 10;

    private final Schema schema;
    private final YamlDocument document;

    Sentences(Schema schema, YamlDocument document) {
        this.schema = schema;
        this.document = document;
    }

    String of(Objection objection) {
        var rule = objection.rule();
        var name = name(objection.at());
        return switch (objection.keyword()) {
            case "additionalProperties" -> unknown(objection);
            case "propertyNames" -> "'%s' is not %s".formatted(objection.property(), nameRule(rule));
            case "required" -> "'%s' is missing".formatted(objection.property());
            case "type", "anyOf", "enum" -> wrongKind(objection);
            case "pattern", "minimum", "maximum" ->
                "%s must be %s; it is %s".formatted(name, wording(rule), quote(objection));
            case "minLength", "minItems" -> name + " must not be empty";
            case "maxLength" -> name + " is too long: %s characters at most".formatted(rule.get("maxLength"));
            case "uniqueItems" -> name + " has the same entry twice";
            case "minProperties", "maxProperties" -> number(objection);
            case "oneOf" -> exactlyOne(names(rule.get("oneOf").findValues("required")), objection.at());
            case "not" ->
                "'%s' and '%s' exclude each other"
                        .formatted(texts(rule.at("/not/required")).toArray());
            case "dependentRequired" -> needed(objection);
            default -> name + " is not as the schema of route files wants it";
        };
    }

    private String unknown(Objection objection) {
        var word = objection.property();
        var known = schema.names(objection.rule());
        var nearest = Spelling.nearest(word, known);
        if (nearest.isEmpty()) {
            for (var inner : known) {
                if (schema.names(objection.rule().path("properties").path(inner))
                        .contains(word)) {
                    return "'%s' is not known here; it belongs within '%s'".formatted(word, inner);
                }
            }
        }
        return "'%s' is not known here%s".formatted(word, Spelling.hint(word, known));
    }

    private static String needed(Objection objection) {
        var needed = objection
                .rule()
                .get("dependentRequired")
                .path(objection.property())
                .path(0);
        return "'%s' is here, so '%s' must be too".formatted(objection.property(), needed.asText());
    }

    private String nameRule(JsonNode rule) {
        var names = schema.alternatives(rule.get("propertyNames")).getFirst();
        return names.has(WORDING) ? names.get(WORDING).textValue() : "a name";
    }

    private String wrongKind(Objection objection) {
        var value = document.data().at(objection.at());
        var name = name(objection.at());
        if (value.isNull()) {
            return name + " has no value";
        }
        var kinds = schema.alternatives(objection.rule());
        var expected = kinds.stream().map(this::kind).distinct().collect(Collectors.joining(" or "));
        if (expected.equals(TEXT) && value.isValueNode()) {
            return "%s must be text: put %s in quotes".formatted(name, document.written(objection.at()));
        }
        var guess = Spelling.nearest(value.asText(), allWords(kinds)).map("; did you mean '%s'?"::formatted);
        return "%s must be %s; it is %s%s".formatted(name, expected, quote(objection), guess.orElse(""));
    }

    private String kind(JsonNode rule) {
        if (rule.has(WORDING)) {
            return rule.get(WORDING).textValue();
        }
        if (rule.has("enum")) {
            return words(texts(rule.get("enum")));
        }
        return switch (rule.path("type").asText()) {
            case "string" -> TEXT;
            case "boolean" -> "true or false";
            case "array" -> "a list, such as [ a, b ]";
            default -> mapping(schema.names(rule));
        };
    }

    private static String words(List<String> all) {
        return all.size() <= WORDS_SHOWN
                ? String.join(" or ", all)
                : "one of %s, ...".formatted(String.join(", ", all.subList(0, NAMES_SHOWN)));
    }

    private static String mapping(Set<String> names) {
        var some = names.stream().limit(NAMES_SHOWN).collect(Collectors.joining(", "));
        return names.isEmpty()
                ? "a mapping, such as { name: value }"
                : "a mapping with %s%s".formatted(some, names.size() > NAMES_SHOWN ? ", ..." : "");
    }

    private static List<String> allWords(List<JsonNode> kinds) {
        return kinds.stream().flatMap(kind -> texts(kind.path("enum")).stream()).toList();
    }

    private String wording(JsonNode rule) {
        return rule.has(WORDING)
                ? rule.get(WORDING).textValue()
                : "from %s to %s".formatted(rule.path("minimum"), rule.path("maximum"));
    }

    private String number(Objection objection) {
        var known = List.copyOf(schema.names(objection.rule()));
        return objection.rule().has("maxProperties")
                ? exactlyOne(known, objection.at())
                : name(objection.at()) + " must not be empty"
                        + (known.isEmpty() ? "" : "; it may have " + String.join(", ", known));
    }

    private String exactlyOne(List<String> known, JsonPointer at) {
        var here = known.stream().filter(document.data().at(at)::has).toList();
        return "%s must have exactly one of %s; it has %s"
                .formatted(name(at), String.join(", ", known), here.isEmpty() ? "none" : String.join(" and ", here));
    }

    private static List<String> names(List<JsonNode> required) {
        return required.stream().map(each -> each.path(0).asText()).toList();
    }

    private static List<String> texts(JsonNode words) {
        return StreamSupport.stream(words.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private String quote(Objection objection) {
        return document.quote(objection.at());
    }

    /** What to call a part of the document: by its name, or by the list that it is in. */
    private String name(JsonPointer at) {
        if (at.matches()) {
            return "the file";
        }
        if (document.isEntry(at)) {
            return "it";
        }
        var parent = at.head();
        if (document.data().at(parent).isArray()) {
            return parent.matches()
                    ? "an entry"
                    : "an entry of '%s'".formatted(parent.last().getMatchingProperty());
        }
        return "'%s'".formatted(at.last().getMatchingProperty());
    }
}
