package org.quarknotes.capacity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How large an item is to DynamoDB, in bytes.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html">Item sizes
 *     and formats</a>
 */
final class ItemSize {
    private static final int COLLECTION = 3;

    private ItemSize() {}

    static int of(Map<String, AttributeValue> item) {
        return item.entrySet().stream()
                .mapToInt(attribute -> utf8(attribute.getKey()) + of(attribute.getValue()))
                .sum();
    }

    private static int of(AttributeValue value) {
        return switch (value.type()) {
            case S -> utf8(value.s());
            case N -> digits(value.n()) / 2 + 2;
            case BOOL, NUL -> 1;
            case L ->
                COLLECTION
                        + value.l().stream()
                                .mapToInt(element -> 1 + of(element))
                                .sum();
            case M -> COLLECTION + value.m().size() + of(value.m());
            case B, SS, NS, BS, UNKNOWN_TO_SDK_VERSION ->
                throw new IllegalStateException("the size of a " + value.type() + " is not known here");
        };
    }

    private static int digits(String number) {
        return number.length();
    }

    private static int utf8(String text) {
        return text.getBytes(UTF_8).length;
    }
}
