package org.quarknotes.gateway.domain;

import java.util.HexFormat;

/** The {@code %XX} of RFC 3986, section 2.1. */
final class PercentEncoding {
    private PercentEncoding() {}

    /** The octet whose percent sign stands at {@code position}. */
    static byte octet(String text, int position) {
        if (position + 2 >= text.length()
                || !HexFormat.isHexDigit(text.charAt(position + 1))
                || !HexFormat.isHexDigit(text.charAt(position + 2))) {
            throw new MalformedRequest("A percent sign is not followed by two hexadecimal digits.");
        }
        return (byte) HexFormat.fromHexDigits(text, position + 1, position + 3);
    }
}
