package org.quarknotes.dynamo;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Several entity types that lie in one partition, read in one Query as their common supertype: usually a sealed
 * interface whose records they are.
 *
 * @param <S> the supertype
 */
public final class Union<S> implements Shape<S> {
    private final Map<String, EntityType<? extends S>> types = new LinkedHashMap<>();

    private Union() {}

    /**
     * The union of these, of at least one.
     *
     * @throws IllegalArgumentException when two have the same name, or keep their entities in partitions of different
     *     forms
     */
    @SafeVarargs
    public static <S> Union<S> of(EntityType<? extends S>... types) {
        var union = new Union<S>();
        for (var type : types) {
            if (union.types.put(type.name(), type) != null) {
                throw new IllegalArgumentException("two types of a union are named '%s'".formatted(type));
            }
        }
        union.partitionTemplate(Optional.empty());
        return union;
    }

    @Override
    public S fromItem(Map<String, AttributeValue> item) {
        return typeOf(item).fromItem(item);
    }

    @Override
    public boolean isGone(Map<String, AttributeValue> item, Instant now) {
        return typeOf(item).isGone(item, now);
    }

    private EntityType<? extends S> typeOf(Map<String, AttributeValue> item) {
        var name = new Row(item).text(EntityType.DISCRIMINATOR);
        var type = types.get(name);
        if (type == null) {
            throw new IllegalStateException("expected one of %s, found a '%s'".formatted(types.keySet(), name));
        }
        return type;
    }

    /** The template of all types, which differ in nothing but the names of attributes. */
    @Override
    public KeyTemplate partitionTemplate(Optional<String> index) {
        var templates = types.values().stream()
                .map(type -> type.partitionTemplate(index))
                .toList();
        var first = templates.getFirst();
        for (var template : templates) {
            if (!template.hasFormOf(first)) {
                throw new IllegalArgumentException(
                        "%s do not lie in the same partitions: '%s', '%s'".formatted(types.keySet(), first, template));
            }
        }
        return first;
    }

    /** What the sort keys of all types start with, and nothing more. */
    @Override
    public KeyTemplate sortTemplate(Optional<String> index) {
        var prefix = types.values().stream()
                .map(type -> type.sortTemplate(index).prefix())
                .reduce(Union::commonStart);
        return new KeyTemplate(prefix.orElse(""));
    }

    private static String commonStart(String one, String other) {
        var length = 0;
        while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return one.substring(0, length);
    }

    @Override
    public List<String> projection() {
        return List.of();
    }
}
