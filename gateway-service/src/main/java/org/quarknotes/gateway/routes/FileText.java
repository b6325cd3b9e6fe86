package org.quarknotes.gateway.routes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import org.yaml.snakeyaml.reader.StreamReader;

/** The characters of a file, if it is one that people write: UTF-8, not endless, nothing invisible that moves lines. */
final class FileText {
    /** Bytes; thousands of routes. A ConfigMap of Kubernetes takes as much. */
    static final int LARGEST = 1024 * 1024;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private FileText() {}

    /** @throws Mistaken when it is no such text */
    static String of(byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw new Mistaken(Place.START, "the file is larger than 1 MiB");
        }
        if (bytes.length >= 2 && (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == 0xFE + 0xFF && bytes[0] != bytes[1]) {
            throw new Mistaken(Place.START, "the file is UTF-16; save it as UTF-8");
        }
        var text = decoded(bytes);
        refuseInvisible(text);
        return text;
    }

    private static String decoded(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length);
        var result = UTF_8.newDecoder().decode(in, out, true);
        var text = out.flip().toString();
        var unmarked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        if (result.isError()) {
            throw new Mistaken(placeOfEnd(unmarked), "this is not UTF-8: save the file with that encoding");
        }
        return unmarked;
    }

    private static void refuseInvisible(String text) {
        int bad = 0;
        while (bad < text.length() && isVisible(text.codePointAt(bad))) {
            bad += Character.charCount(text.codePointAt(bad));
        }
        if (bad < text.length()) {
            throw new Mistaken(
                    placeOfEnd(text.substring(0, bad)),
                    "the character U+%04X cannot be in a route file; in double quotes, \\u%<04X stands for it"
                            .formatted(text.codePointAt(bad)));
        }
    }

    /** Editors do not agree with YAML that the last three end a line. */
    private static boolean isVisible(int character) {
        return StreamReader.isPrintable(character) && character != 0x85 && character != 0x2028 && character != 0x2029;
    }

    private static Place placeOfEnd(String text) {
        var lines = text.split("\r\n|\r|\n", -1);
        var lastLine = lines[lines.length - 1];
        return new Place(lines.length, lastLine.codePointCount(0, lastLine.length()) + 1);
    }
}
