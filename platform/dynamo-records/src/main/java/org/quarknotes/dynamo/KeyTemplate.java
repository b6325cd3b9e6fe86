package org.quarknotes.dynamo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key with holes, such as <code>USER#{owner}</code>. The separator {@code #} keeps the parts apart, so a value that
 * contains it is refused: otherwise one caller's key could be made to look like another's.
 */
final class KeyTemplate {
    private static final Pattern HOLE = Pattern.compile("\\{(\\w+)}");
    private static final String SEPARATOR = "#";

    private final String text;
    private final List<String> names;

    KeyTemplate(String text) {
        this.text = text;
        this.names = HOLE.matcher(text).results().map(hole -> hole.group(1)).toList();
    }

    /** The attributes that fill the holes, in order. */
    List<String> names() {
        return names;
    }

    /** What every key of this template starts with; empty if it starts with a hole. */
    String prefix() {
        var hole = text.indexOf('{');
        return hole < 0 ? text : text.substring(0, hole);
    }

    /**
     * The key for these values.
     *
     * @throws IllegalArgumentException when a value is empty or contains the separator
     */
    String fill(UnaryOperator<String> values) {
        return HOLE.matcher(text)
                .replaceAll(hole -> Matcher.quoteReplacement(requirePlain(hole.group(1), values.apply(hole.group(1)))));
    }

    /** The key for values given in the order of {@link #names()}. */
    String fill(List<String> values) {
        if (values.size() != names.size()) {
            throw new IllegalArgumentException(
                    "key '%s' takes %s, not %d values".formatted(text, names, values.size()));
        }
        var rest = new ArrayList<>(values);
        return fill(name -> rest.removeFirst());
    }

    private String requirePlain(String name, String value) {
        if (value.isEmpty() || value.contains(SEPARATOR)) {
            throw new IllegalArgumentException(
                    "'%s' of key '%s' must not be empty or contain '%s'".formatted(name, text, SEPARATOR));
        }
        return value;
    }

    @Override
    public String toString() {
        return text;
    }
}
