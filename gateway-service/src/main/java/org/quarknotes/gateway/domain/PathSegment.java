package org.quarknotes.gateway.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.BitSet;
import java.util.HexFormat;

/** Reads one path segment in the only way it can be read, or refuses it. */
final class PathSegment {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    /** RFC 3986's {@code pchar}, without the semicolon, which some servers read as the start of parameters. */
    private static final BitSet PLAIN =
            characters("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,=:@");

    /** Decoded, these would move the borders of segments, or be decoded once more further on. */
    private static final BitSet NEVER_ENCODED = characters("/\\;%");

    private PathSegment() {}

    static String canonical(String raw) {
        if (raw.isEmpty()) {
            throw new MalformedRequest("The path has an empty segment.");
        }
        if (isPlain(raw)) {
            return requireNoDots(raw);
        }
        var bytes = decoded(raw);
        requireReadable(bytes);
        return requireNoDots(encoded(bytes));
    }

    private static boolean isPlain(String raw) {
        return raw.chars().allMatch(PLAIN::get);
    }

    private static String requireNoDots(String segment) {
        if (segment.equals(".") || segment.equals("..")) {
            throw new MalformedRequest("The path has a dot segment.");
        }
        return segment;
    }

    private static byte[] decoded(String raw) {
        var bytes = ByteBuffer.allocate(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '%') {
                bytes.put(PercentEncoding.octet(raw, i));
                i += 2;
            } else if (PLAIN.get(c)) {
                bytes.put((byte) c);
            } else {
                throw new MalformedRequest("The path has a character that must be percent-encoded or left out.");
            }
        }
        var decoded = new byte[bytes.position()];
        bytes.flip().get(decoded);
        return decoded;
    }

    private static void requireReadable(byte[] bytes) {
        try {
            var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            if (text.chars().anyMatch(c -> Character.isISOControl(c) || NEVER_ENCODED.get(c))) {
                throw new MalformedRequest(
                        "The path has an encoded slash, backslash, semicolon, percent sign or control character.");
            }
        } catch (CharacterCodingException e) {
            throw new MalformedRequest("The path is not UTF-8 when decoded.");
        }
    }

    private static String encoded(byte[] bytes) {
        var segment = new StringBuilder(bytes.length + 16);
        for (byte octet : bytes) {
            if (octet > 0 && PLAIN.get(octet)) {
                segment.append((char) octet);
            } else {
                segment.append('%').append(HEX.toHexDigits(octet));
            }
        }
        return segment.toString();
    }

    private static BitSet characters(String all) {
        var set = new BitSet(128);
        all.chars().forEach(set::set);
        return set;
    }
}
