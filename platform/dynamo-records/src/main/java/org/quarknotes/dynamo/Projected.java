package org.quarknotes.dynamo;

import java.util.ArrayList;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The attributes that a shape asks for, in DynamoDB's words.
 *
 * @param text null for all attributes
 */
record Projected(@Nullable String text, Map<String, String> names) {
    private static final Projected ALL = new Projected(null, Map.of());

    static Projected of(Shape<?> shape) {
        return shape.projection().isEmpty() ? ALL : of(shape, new Placeholders());
    }

    /** The same with placeholders of a request that has other expressions too. */
    static Projected of(Shape<?> shape, Placeholders placeholders) {
        if (shape.projection().isEmpty()) {
            return ALL;
        }
        var attributes = new ArrayList<String>();
        for (var attribute : shape.projection()) {
            attributes.add(placeholders.name(attribute));
        }
        return new Projected(String.join(", ", attributes), placeholders.names());
    }
}
