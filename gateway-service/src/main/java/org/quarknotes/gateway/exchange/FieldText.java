package org.quarknotes.gateway.exchange;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Text as it stands in the value of a header field. */
public final class FieldText {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private FieldText() {}

    /** Visible ASCII and spaces as they are, all else percent-encoded: a value stays in its line. */
    public static String encoded(String value) {
        var text = new StringBuilder(value.length());
        for (byte octet : value.getBytes(StandardCharsets.UTF_8)) {
            if (octet >= ' ' && octet <= '~') {
                text.append((char) octet);
            } else {
                text.append('%').append(HEX.toHexDigits(octet));
            }
        }
        return text.toString();
    }
}
