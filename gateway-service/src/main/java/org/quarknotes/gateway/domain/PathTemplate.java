package org.quarknotes.gateway.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A path with variables, such as {@code /v1/notes/{id}}.
 *
 * @param segments literal ones as they are, variables in braces
 */
public record PathTemplate(List<String> segments) {
    private static final Pattern VARIABLE = Pattern.compile("(?<=/)\\{[A-Za-z][A-Za-z0-9]*}(?=/|$)");
    private static final Pattern BRACES = Pattern.compile("\\{[^/]*}");

    public PathTemplate {
        segments = List.copyOf(segments);
    }

    /**
     * Reads a template as it is written.
     *
     * @throws IllegalArgumentException with a sentence for the author of a route file
     */
    public static PathTemplate parse(String template) {
        var literal = VARIABLE.matcher(template).replaceAll("x");
        try {
            if (!CanonicalPath.of(literal).toString().equals(literal)) {
                throw new IllegalArgumentException(
                        "the path " + template + " must be written without encoded characters");
            }
        } catch (MalformedRequest e) {
            throw new IllegalArgumentException(
                    "the path " + template + " must start with a slash, and have {name} as its only special segments",
                    e);
        }
        return new PathTemplate(
                template.equals("/") ? List.of() : List.of(template.substring(1).split("/", -1)));
    }

    /** The values of the variables in a path that this template takes, as they are forwarded: percent-encoded. */
    public Map<String, String> variables(CanonicalPath path) {
        var values = new HashMap<String, String>();
        for (int i = 0; i < segments.size(); i++) {
            var segment = segments.get(i);
            if (isVariable(segment)) {
                values.put(
                        segment.substring(1, segment.length() - 1),
                        path.segments().get(i));
            }
        }
        return values;
    }

    /** The names of the variables, in their order. */
    public List<String> names() {
        return segments.stream()
                .filter(PathTemplate::isVariable)
                .map(segment -> segment.substring(1, segment.length() - 1))
                .toList();
    }

    static boolean isVariable(String segment) {
        return segment.startsWith("{");
    }

    /** The template without its variables' names: two templates of one shape match the same paths. */
    public static String shape(String template) {
        return BRACES.matcher(template).replaceAll("{}");
    }

    /** As it was written. */
    @Override
    public String toString() {
        return "/" + String.join("/", segments);
    }
}
