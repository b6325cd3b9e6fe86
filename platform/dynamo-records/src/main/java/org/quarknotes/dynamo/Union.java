package org.quarknotes.dynamo;

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
    private final KeyTemplate everything = new KeyTemplate("");

    private Union() {}

    /** The union of these, whose partition templates have the same form. */
    @SafeVarargs
    public static <S> Union<S> of(EntityType<? extends S>... types) {
        var union = new Union<S>();
        for (var type : types) {
            union.types.put(type.name(), type);
        }
        return union;
    }

    @Override
    public S fromItem(Map<String, AttributeValue> item) {
        var name = new Row(item).text(EntityType.DISCRIMINATOR);
        var type = types.get(name);
        if (type == null) {
            throw new IllegalStateException("expected one of %s, found a '%s'".formatted(types.keySet(), name));
        }
        return type.fromItem(item);
    }

    @Override
    public KeyTemplate partitionTemplate(Optional<String> index) {
        return types.values().iterator().next().partitionTemplate(index);
    }

    /** No prefix: the partition's items of all types. */
    @Override
    public KeyTemplate sortTemplate(Optional<String> index) {
        return everything;
    }

    @Override
    public List<String> projection() {
        return List.of();
    }
}
