package org.quarknotes.gateway.routes;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Reads one YAML text and remembers where everything was. Less than YAML: what makes one place mean another (anchors,
 * aliases, merge keys), makes types (tags) or says a thing twice is refused, so that each line says what it seems to.
 */
final class YamlReading {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** More than the language needs; a text that nests without end would use up the stack. */
    private static final int DEEPEST = 40;

    /** Thousands of routes have fewer. As each may be a mistake, this is also how many of these there can be. */
    private static final int MOST_VALUES = 100_000;

    private final Variables variables;
    private final Mistakes mistakes = new Mistakes(new Places());
    private final Parser parser;
    private Place last = Place.START;
    private int values;

    private YamlReading(String text, Variables variables) {
        this.variables = variables;
        var options = new LoaderOptions();
        options.setCodePointLimit(text.length() + 1);
        this.parser = new ParserImpl(new StreamReader(text), options);
    }

    /** @param text without characters that YAML forbids */
    static YamlDocument read(String text, Variables variables) {
        return new YamlReading(text, variables).document();
    }

    private YamlDocument document() {
        JsonNode data = JSON.missingNode();
        try {
            next();
            if (parser.checkEvent(Event.ID.StreamEnd)) {
                mistakes.at(Place.START, "the file is empty: at least 'routes' must be there");
                return new YamlDocument(data, mistakes);
            }
            next();
            data = node(JsonPointer.empty(), 0);
            next();
            if (!parser.checkEvent(Event.ID.StreamEnd)) {
                next();
                mistakes.at(last, "a second document begins here; a route file is one");
            }
        } catch (YAMLException e) {
            var mistake = YamlSyntax.mistake(e, last);
            mistakes.at(mistake.place(), mistake.sentence());
            data = JSON.missingNode();
        }
        return new YamlDocument(data, mistakes);
    }

    private JsonNode node(JsonPointer at, int depth) {
        var event = next();
        if (++values > MOST_VALUES) {
            throw new YAMLException("there are more than %d values".formatted(MOST_VALUES));
        }
        mistakes.places().value(at, last);
        refuseDecoration(event);
        return switch (event) {
            case ScalarEvent scalar -> scalar(scalar, at);
            case SequenceStartEvent _ -> sequence(at, deeper(depth));
            case MappingStartEvent _ -> mapping(at, deeper(depth));
            default -> JSON.nullNode();
        };
    }

    private int deeper(int depth) {
        if (depth == DEEPEST) {
            throw new YAMLException("this is nested too deeply");
        }
        return depth + 1;
    }

    private JsonNode sequence(JsonPointer at, int depth) {
        var sequence = JSON.arrayNode();
        while (!parser.checkEvent(Event.ID.SequenceEnd)) {
            sequence.add(node(at.appendIndex(sequence.size()), depth));
        }
        next();
        return sequence;
    }

    private JsonNode mapping(JsonPointer at, int depth) {
        var mapping = JSON.objectNode();
        while (!parser.checkEvent(Event.ID.MappingEnd)) {
            var key = key(at, depth);
            var value = node(at.appendProperty(key), depth);
            if (!mapping.has(key)) {
                mapping.set(key, value);
            }
        }
        next();
        return mapping;
    }

    private String key(JsonPointer at, int depth) {
        var event = parser.peekEvent();
        if (!(event instanceof ScalarEvent scalar)) {
            var place = Place.of(event.getStartMark());
            node(at.appendProperty("?"), depth);
            mistakes.at(place, "a name must be a text; write { } and [ ] in quotes where they are meant to be text");
            return "?";
        }
        next();
        refuseDecoration(scalar);
        var name = scalar.getValue();
        var pointer = at.appendProperty(name);
        if (name.equals("<<") && scalar.isPlain()) {
            mistakes.at(last, "merge keys are not understood here; what several routes share belongs in 'defaults'");
        }
        refuseSecond(pointer, name);
        return name;
    }

    private void refuseSecond(JsonPointer pointer, String name) {
        mistakes.places()
                .firstKey(pointer, last)
                .ifPresent(first -> mistakes.at(
                        last,
                        "'%s' is here for the second time; the first is in line %d".formatted(name, first.line())));
    }

    private JsonNode scalar(ScalarEvent scalar, JsonPointer at) {
        var text = scalar.getValue();
        try {
            var filled = variables.fill(text);
            if (!filled.equals(text)) {
                mistakes.places().written(at, text);
            }
            return scalar.getScalarStyle() == ScalarStyle.PLAIN ? PlainScalars.read(filled) : JSON.textNode(filled);
        } catch (IllegalArgumentException e) {
            mistakes.at(at, String.valueOf(e.getMessage()));
            return JSON.textNode(text);
        }
    }

    private void refuseDecoration(Event event) {
        if (event instanceof NodeEvent node && (node instanceof AliasEvent || node.getAnchor() != null)) {
            mistakes.at(
                    last,
                    "anchors (&) and aliases (*) are not understood here: say it where it belongs, or in"
                            + " 'defaults'; text that begins with & or * needs quotes");
        }
        var tag =
                switch (event) {
                    case ScalarEvent scalar -> scalar.getTag();
                    case SequenceStartEvent sequence -> sequence.getTag();
                    case MappingStartEvent mapping -> mapping.getTag();
                    default -> null;
                };
        if (tag != null) {
            mistakes.at(last, "tags (!) are not understood here; text that begins with ! needs quotes");
        }
    }

    private Event next() {
        var event = parser.getEvent();
        last = Place.of(event.getStartMark());
        return event;
    }
}
