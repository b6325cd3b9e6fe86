package org.quarknotes.tokens;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.HexFormat;

/** Well-formed API keys. */
final class TestKeys {
    private TestKeys() {}

    static String key(int number) {
        var bytes = ByteBuffer.allocate(64).putInt(number).array();
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return "qn_%s_%s".formatted(secret, HexFormat.of().formatHex(Fingerprint.sha256(secret), 0, 3));
    }
}
