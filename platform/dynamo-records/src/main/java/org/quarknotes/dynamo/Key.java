package org.quarknotes.dynamo;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The primary key of one item, in attributes named {@code pk} and {@code sk}.
 *
 * @param partition the value of {@code pk}
 * @param sort the value of {@code sk}
 */
public record Key(String partition, String sort) {
    static final String PARTITION = "pk";
    static final String SORT = "sk";

    /** The key of this item. */
    static Key of(Map<String, AttributeValue> item) {
        return new Key(item.get(PARTITION).s(), item.get(SORT).s());
    }

    Map<String, AttributeValue> toItem() {
        return Map.of(PARTITION, AttributeValue.fromS(partition), SORT, AttributeValue.fromS(sort));
    }
}
