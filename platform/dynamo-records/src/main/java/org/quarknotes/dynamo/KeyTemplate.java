package org.quarknotes.dynamo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A key with holes, such as <code>USER#{owner}</code>. The separator {@code #} keeps the parts apart, so a value that
 * contains it is refused, or escaped if the hole says so: otherwise one caller's key could be made to look like
 * another's. For the same reason there is a {@code #} between any two holes, unless the first has a fixed length.
 *
 * <ul>
 *   <li>{@code {owner}} takes a value as it is;
 *   <li>{@code {tag:escaped}} writes {@code %} as {@code %25} and {@code #} as {@code %23}: what starts with a value
 *       starts with its escaped form, and only values with these two characters sort elsewhere than they would;
 *   <li>{@code {version:10}} fills a whole number of at most ten digits up with zeros, so that text order is its order.
 * </ul>
 */
final class KeyTemplate {
    private final String text;

    /** What stands before each hole, and after the last one: one more than there are holes. */
    private final List<String> literals = new ArrayList<>();

    private final List<KeyHole> holes = new ArrayList<>();

    /**
     * Reads a template.
     *
     * @throws IllegalArgumentException when a hole is malformed, or two holes are not kept apart
     */
    KeyTemplate(String text) {
        this.text = text;
        var from = 0;
        for (var open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
            var close = text.indexOf('}', open);
            if (close < 0) {
                throw new IllegalArgumentException("key '%s' lacks a '}'".formatted(text));
            }
            addLiteral(text.substring(from, open));
            holes.add(KeyHole.parse(text.substring(open + 1, close), text));
            from = close + 1;
        }
        addLiteral(text.substring(from));
        requireApart();
    }

    private void addLiteral(String literal) {
        if (literal.indexOf('}') >= 0) {
            throw new IllegalArgumentException("key '%s' lacks a '{'".formatted(text));
        }
        literals.add(literal);
    }

    private void requireApart() {
        for (var next = 1; next < holes.size(); next++) {
            var before = holes.get(next - 1);
            if (!before.hasFixedLength() && literals.get(next).indexOf(KeyHole.SEPARATOR) < 0) {
                throw new IllegalArgumentException("key '%s' needs a '%s' between '%s' and '%s'"
                        .formatted(
                                text,
                                KeyHole.SEPARATOR,
                                before.attribute(),
                                holes.get(next).attribute()));
            }
        }
    }

    /** The attributes that fill the holes, in order. */
    List<String> names() {
        var names = new ArrayList<String>(holes.size());
        for (var hole : holes) {
            names.add(hole.attribute());
        }
        return List.copyOf(names);
    }

    /** What every key of this template starts with; empty if it starts with a hole. */
    String prefix() {
        return literals.getFirst();
    }

    /**
     * What every key starts with whose first holes have these values, up to the next hole.
     *
     * @throws IllegalArgumentException when there are more values than holes, or one does not fit its hole
     */
    String prefix(List<String> leading) {
        if (leading.size() > holes.size()) {
            throw new IllegalArgumentException(
                    "key '%s' takes %s, not %d values".formatted(text, names(), leading.size()));
        }
        var key = new StringBuilder(literals.getFirst());
        for (var place = 0; place < leading.size(); place++) {
            holes.get(place).append(key, leading.get(place), this);
            key.append(literals.get(place + 1));
        }
        return key.toString();
    }

    /**
     * What every key starts with whose first holes have these values, but the last of them only starts so.
     *
     * @throws IllegalArgumentException when there are no values or too many, or the last would be padded
     */
    String start(List<String> leading) {
        var whole = prefix(leading);
        if (leading.isEmpty() || holes.get(leading.size() - 1).hasFixedLength()) {
            throw new IllegalArgumentException("key '%s' has no text there that could start so".formatted(text));
        }
        return whole.substring(0, whole.length() - literalAfter(leading.size()).length());
    }

    /** What stands between the last of so many holes and the next, or the end. */
    String literalAfter(int count) {
        return literals.get(count);
    }

    /**
     * The key for these values.
     *
     * @throws IllegalArgumentException when a value does not fit its hole
     */
    String fill(UnaryOperator<String> values) {
        if (holes.isEmpty()) {
            return text;
        }
        var key = new StringBuilder(literals.getFirst());
        for (var place = 0; place < holes.size(); place++) {
            var hole = holes.get(place);
            hole.append(key, values.apply(hole.attribute()), this);
            key.append(literals.get(place + 1));
        }
        return key.toString();
    }

    /** The key for values given in the order of {@link #names()}. */
    String fill(List<String> values) {
        if (values.size() != holes.size()) {
            throw new IllegalArgumentException(
                    "key '%s' takes %s, not %d values".formatted(text, names(), values.size()));
        }
        return prefix(values);
    }

    /** Whether this is the same but for the names of the attributes. */
    boolean hasFormOf(KeyTemplate other) {
        return literals.equals(other.literals);
    }

    @Override
    public String toString() {
        return text;
    }
}
