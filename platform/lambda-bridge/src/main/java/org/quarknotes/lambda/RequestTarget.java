package org.quarknotes.lambda;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * The target of a request line from {@code rawPath} and {@code rawQueryString}, which stay as they are: encoding, empty
 * values, {@code +} and the order of keys.
 *
 * <p>Function URLs and {@code lambda:Invoke} hand over the path as the client encoded it; HTTP APIs hand it over
 * <em>decoded</em>. What can stand in no request line is therefore encoded again: {@code ?} and {@code #} in a path,
 * space, control and non-ASCII characters, and a {@code %} that starts no escape. Which of {@code %2F} and {@code /}
 * the client sent to an HTTP API is lost before we see it.
 */
final class RequestTarget {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private RequestTarget() {}

    static String of(String rawPath, String rawQuery) {
        var target = new StringBuilder(rawPath.length() + rawQuery.length() + 1);
        append(target, rawPath, true);
        if (!rawQuery.isEmpty()) {
            append(target.append('?'), rawQuery, false);
        }
        return target.toString();
    }

    private static void append(StringBuilder target, String raw, boolean path) {
        for (int i = 0; i < raw.length(); ) {
            int character = raw.codePointAt(i);
            boolean forbidden = path ? isForbiddenInPath(raw, i) : isForbidden(character);
            if (forbidden) {
                encode(target, Character.toString(character));
            } else {
                target.appendCodePoint(character);
            }
            i += Character.charCount(character);
        }
    }

    private static boolean isForbiddenInPath(String raw, int at) {
        int character = raw.codePointAt(at);
        return character == '%' ? !startsEscape(raw, at) : character == '?' || isForbidden(character);
    }

    private static boolean isForbidden(int character) {
        return character <= ' ' || character >= 0x7F || character == '#';
    }

    private static boolean startsEscape(String raw, int at) {
        return at + 2 < raw.length()
                && HexFormat.isHexDigit(raw.charAt(at + 1))
                && HexFormat.isHexDigit(raw.charAt(at + 2));
    }

    private static void encode(StringBuilder target, String character) {
        for (byte octet : character.getBytes(StandardCharsets.UTF_8)) {
            target.append('%').append(HEX.toHexDigits(octet));
        }
    }
}
