package org.quarknotes.gateway.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * A text with places that are filled from a request, such as {@code USER#{caller.subject}}. What is filled in is encoded for
 * where the text goes, so that no request can change the structure around it.
 *
 * @param parts in their order
 */
public record Template(List<Part> parts) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern NAME = Pattern.compile(
            "(path|query|header)\\.[A-Za-z0-9_.-]+|caller\\.subject|caller\\.client|requestId|body|[A-Za-z][A-Za-z0-9]*");

    public Template {
        parts = List.copyOf(parts);
    }

    /** A piece of a template. */
    public sealed interface Part {
        /** Text that stands as it is. */
        record Literal(String text) implements Part {}

        /** A place to be filled, by the name of its value. */
        record Placeholder(String name) implements Part {}
    }

    /**
     * Reads a template as it is written.
     *
     * @throws IllegalArgumentException with a sentence for the author of a route file
     */
    public static Template parse(String text) {
        var parts = new ArrayList<Part>();
        var matcher = PLACEHOLDER.matcher(text);
        int end = 0;
        while (matcher.find()) {
            literal(text.substring(end, matcher.start()), parts);
            parts.add(new Part.Placeholder(checked(matcher.group(1))));
            end = matcher.end();
        }
        literal(text.substring(end), parts);
        return new Template(parts);
    }

    private static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("{" + name + "} is no value of a request; there are {path.x}, {query.x},"
                    + " {header.x}, {caller.subject}, {caller.client}, {requestId} and {body}");
        }
        return name;
    }

    private static void literal(String text, List<Part> parts) {
        if (!text.isEmpty()) {
            parts.add(new Part.Literal(text));
        }
    }

    /** The names of the values that it needs. */
    public List<String> names() {
        return parts.stream()
                .map(part -> part instanceof Part.Placeholder(var name) ? Optional.of(name) : Optional.<String>empty())
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * The text for one request.
     *
     * @param values the value of a name; nothing where the request has none
     * @param encoding of values for where the text goes
     */
    public String fill(Function<String, Optional<String>> values, UnaryOperator<String> encoding) {
        var text = new StringBuilder();
        for (var part : parts) {
            text.append(
                    switch (part) {
                        case Part.Literal(var literal) -> literal;
                        case Part.Placeholder(var name) ->
                            values.apply(name).map(encoding).orElse("");
                    });
        }
        return text.toString();
    }
}
