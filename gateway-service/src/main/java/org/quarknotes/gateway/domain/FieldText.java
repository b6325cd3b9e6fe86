package org.quarknotes.gateway.domain;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.function.UnaryOperator;

/**
 * Values of a request as they stand in a header field. What could end the line, or is not visible ASCII, is
 * percent-encoded; beside other text, so is what separates the parts of a field.
 */
public final class FieldText {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final String SEPARATORS = " ,;=\"\\()<>%";

    private FieldText() {}

    /** The encoding of values in this template. */
    public static UnaryOperator<String> encoding(Template template) {
        return template.parts().size() == 1 ? FieldText::alone : FieldText::beside;
    }

    private static String alone(String value) {
        return encoded(value, new BitSet());
    }

    private static String beside(String value) {
        var separators = new BitSet(128);
        SEPARATORS.chars().forEach(separators::set);
        return encoded(value, separators);
    }

    private static String encoded(String value, BitSet besides) {
        var text = new StringBuilder(value.length() + 16);
        for (byte octet : value.getBytes(StandardCharsets.UTF_8)) {
            if (octet >= ' ' && octet < 0x7f && !besides.get(octet)) {
                text.append((char) octet);
            } else {
                text.append('%').append(HEX.toHexDigits(octet));
            }
        }
        return text.toString().strip();
    }
}
