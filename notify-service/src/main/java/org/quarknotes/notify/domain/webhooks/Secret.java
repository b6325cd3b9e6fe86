package org.quarknotes.notify.domain.webhooks;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * What a webhook's messages are signed with; its owner is told it once, and nobody else ever.
 *
 * @param text {@code whsec_} and the Base64 of 32 bytes
 * @see <a href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">Standard
 *     Webhooks</a>
 */
public record Secret(String text) {
    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;

    public Secret {
        if (!text.startsWith(PREFIX)) {
            throw new IllegalArgumentException("a webhook's secret begins with " + PREFIX);
        }
    }

    /** A secret that nobody knows yet. */
    public static Secret random(SecureRandom random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new Secret(PREFIX + Base64.getEncoder().encodeToString(bytes));
    }

    /** The key itself. */
    public byte[] key() {
        return Base64.getDecoder().decode(text.substring(PREFIX.length()));
    }

    /** Tells nothing, so that no log and no error does. */
    @Override
    public String toString() {
        return "Secret[not told]";
    }
}
