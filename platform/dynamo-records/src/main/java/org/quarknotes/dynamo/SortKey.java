package org.quarknotes.dynamo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which sort keys a {@link Query} reads, in terms of the values in the holes of the type's template, from the left:
 * {@code SortKey.between("2026-01", "2026-02")} for a template {@code {since}#{note}}. Never does a query leave the keys
 * of its type. Values are written as they are in the key, so a padded number sorts as a number; the order is that of
 * UTF-8, and in a template with more holes a value comes after the values that continue it with a character below
 * {@code #}, which are the space, {@code !} and {@code "}.
 */
public final class SortKey {
    private final List<String> leading;
    private final Range range;

    /** What a condition on one value comes to in a template, when all values before it are given. */
    @FunctionalInterface
    private interface Range {
        SortRange in(KeyTemplate template, List<String> leading);
    }

    private SortKey(List<String> leading, Range range) {
        this.leading = leading;
        this.range = range;
    }

    /** Exactly these values, of all holes or of the first ones. */
    public static SortKey is(String... values) {
        return new SortKey(List.of(values), (template, all) -> {
            var key = template.prefix(all);
            return all.size() == template.names().size() ? new SortRange.Exactly(key) : new SortRange.StartingWith(key);
        });
    }

    /** Exactly these values but for the last, which starts so; not for a padded number. */
    public static SortKey startsWith(String... values) {
        return new SortKey(List.of(values), (template, all) -> new SortRange.StartingWith(template.start(all)));
    }

    /**
     * From the first to the second, both included.
     *
     * @throws IllegalArgumentException from {@link Query#sortKey} when the second is before the first
     */
    public static SortKey between(String least, String greatest) {
        return bounded((template, all) -> {
            var low = start(template, all, least);
            var high = lastOf(template, with(all, greatest));
            if (Arrays.compareUnsigned(bytes(low), bytes(high)) > 0) {
                throw new IllegalArgumentException("no key is between '%s' and '%s'".formatted(least, greatest));
            }
            return new SortRange.Between(low, high);
        });
    }

    public static SortKey atLeast(String value) {
        return bounded((template, all) ->
                new SortRange.Between(start(template, all, value), SortRange.greatest(template.prefix(all))));
    }

    public static SortKey greaterThan(String value) {
        return bounded((template, all) -> {
            var with = with(all, value);
            var last = lastOf(template, with);
            var low = with.size() == template.names().size() ? last + '\0' : last;
            return new SortRange.Between(low, SortRange.greatest(template.prefix(all)));
        });
    }

    public static SortKey atMost(String value) {
        return bounded(
                (template, all) -> new SortRange.Between(template.prefix(all), lastOf(template, with(all, value))));
    }

    public static SortKey lessThan(String value) {
        return bounded((template, all) ->
                new SortRange.Between(template.prefix(all), SortRange.below(start(template, all, value))));
    }

    private static SortKey bounded(Range range) {
        return new SortKey(List.of(), range);
    }

    /** The same, when the holes before have exactly these values. */
    public SortKey under(String... values) {
        var longer = new ArrayList<>(List.of(values));
        longer.addAll(leading);
        return new SortKey(List.copyOf(longer), range);
    }

    /**
     * The keys of this template.
     *
     * @throws IllegalArgumentException when there are fewer holes than values, or a value does not fit its hole
     */
    SortRange in(KeyTemplate template) {
        return range.in(template, leading);
    }

    private static String start(KeyTemplate template, List<String> before, String value) {
        var whole = template.prefix(with(before, value));
        return whole.substring(
                0, whole.length() - template.literalAfter(before.size() + 1).length());
    }

    /** The greatest key with these values. */
    private static String lastOf(KeyTemplate template, List<String> values) {
        var key = template.prefix(values);
        return values.size() == template.names().size() ? key : SortRange.greatest(key);
    }

    private static List<String> with(List<String> values, String last) {
        var all = new ArrayList<>(values);
        all.add(last);
        return all;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
