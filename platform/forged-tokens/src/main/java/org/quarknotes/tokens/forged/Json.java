package org.quarknotes.tokens.forged;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes JSON, and text that is not quite. */
final class Json {
    private Json() {}

    /** A value that is written as it stands. */
    record Raw(String text) {}

    static String write(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Raw(var text) -> text;
            case Map<?, ?> members ->
                members.entrySet().stream()
                        .map(member -> string(member.getKey().toString()) + ":" + write(member.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
            case List<?> items -> items.stream().map(Json::write).collect(Collectors.joining(",", "[", "]"));
            case String text -> string(text);
            default -> value.toString();
        };
    }

    private static String string(String text) {
        var quoted = new StringBuilder("\"");
        text.chars().forEach(c -> quoted.append(c < ' ' || c == '"' || c == '\\' ? escaped(c) : Character.toString(c)));
        return quoted.append('"').toString();
    }

    /** As {@code \}{@code u0041}. */
    static String escaped(int c) {
        return "\\u%04x".formatted(c);
    }
}
