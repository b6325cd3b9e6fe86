package org.quarknotes.dynamo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The key of the table or of one index: the attributes that hold it, and what they are made of.
 *
 * @param sparse whether an entity that lacks a part of it is simply not in the index
 */
record IndexKey(
        String partitionAttribute,
        KeyTemplate partition,
        String sortAttribute,
        KeyTemplate sort,
        List<String> parts,
        boolean sparse) {
    /** A key whose parts are those of both templates. */
    static IndexKey of(String partitionAttribute, String partition, String sortAttribute, String sort, boolean sparse) {
        var partitionTemplate = new KeyTemplate(partition);
        var sortTemplate = new KeyTemplate(sort);
        var parts = new ArrayList<>(partitionTemplate.names());
        parts.addAll(sortTemplate.names());
        return new IndexKey(
                partitionAttribute, partitionTemplate, sortAttribute, sortTemplate, List.copyOf(parts), sparse);
    }

    /**
     * Puts the key that the other attributes of an item make into {@code keys}; nothing if the index is sparse and a
     * part is missing.
     *
     * @throws IllegalStateException when a part is missing, or neither text nor number
     * @throws IllegalArgumentException when a part does not fit its hole
     */
    void putInto(Map<String, AttributeValue> keys, Map<String, AttributeValue> item, String type) {
        if (sparse && !item.keySet().containsAll(parts)) {
            return;
        }
        keys.put(partitionAttribute, fill(partition, item, type));
        keys.put(sortAttribute, fill(sort, item, type));
    }

    private static AttributeValue fill(KeyTemplate template, Map<String, AttributeValue> item, String type) {
        return AttributeValue.fromS(template.fill(part -> text(part, item.get(part), template, type)));
    }

    private static String text(String part, AttributeValue value, KeyTemplate template, String type) {
        if (value == null) {
            throw new IllegalStateException(
                    "'%s' cannot be stored: key '%s' needs '%s'".formatted(type, template, part));
        }
        if (value.s() != null) {
            return value.s();
        }
        if (value.n() != null) {
            return plain(value.n());
        }
        throw new IllegalStateException(
                "'%s' cannot be stored: '%s' of key '%s' is neither text nor number".formatted(type, part, template));
    }

    /** A number in the one form that both {@code 1E+3}, as we may write it, and {@code 1000}, as it comes back, have. */
    private static String plain(String number) {
        for (var place = 0; place < number.length(); place++) {
            var character = number.charAt(place);
            if (character == '.' || character == 'E' || character == 'e') {
                return new BigDecimal(number).stripTrailingZeros().toPlainString();
            }
        }
        return number;
    }
}
