package org.quarknotes.dynamo;

import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The sort keys that a query reads, in the forms that DynamoDB knows. */
sealed interface SortRange {
    /** Bytes in UTF-8; what DynamoDB allows a sort key. */
    int LONGEST = 1024;

    record StartingWith(String prefix) implements SortRange {}

    record Exactly(String key) implements SortRange {}

    /** Both included, in the order of their bytes. */
    record Between(String least, String greatest) implements SortRange {}

    /** The condition on this attribute; empty for all keys. */
    default String render(String attribute, Placeholders placeholders) {
        return switch (this) {
            case StartingWith(var prefix) when prefix.isEmpty() -> "";
            case StartingWith(var prefix) ->
                "begins_with(" + placeholders.name(attribute) + ", " + value(prefix, placeholders) + ")";
            case Exactly(var key) -> placeholders.name(attribute) + " = " + value(key, placeholders);
            case Between(var least, var greatest) ->
                placeholders.name(attribute) + " BETWEEN " + value(least, placeholders) + " AND "
                        + value(greatest, placeholders);
        };
    }

    private static String value(String text, Placeholders placeholders) {
        return placeholders.value(AttributeValue.fromS(text));
    }

    /** The greatest key that starts so: filled up with the greatest characters to the longest that a key can be. */
    static String greatest(String prefix) {
        var key = new StringBuilder(prefix);
        var room = LONGEST - prefix.getBytes(StandardCharsets.UTF_8).length;
        while (room >= 4) {
            key.appendCodePoint(Character.MAX_CODE_POINT);
            room -= 4;
        }
        if (room > 0) {
            key.append(room == 3 ? '\uFFFF' : room == 2 ? '\u07FF' : '\u007F');
        }
        return key.toString();
    }

    /** The greatest key below this one, which is not empty. */
    static String below(String key) {
        var last = key.codePointBefore(key.length());
        var head = key.substring(0, key.length() - Character.charCount(last));
        if (last == 0) {
            return head;
        }
        var before = last == Character.MAX_SURROGATE + 1 ? Character.MIN_SURROGATE - 1 : last - 1;
        return greatest(head + Character.toString(before));
    }
}
