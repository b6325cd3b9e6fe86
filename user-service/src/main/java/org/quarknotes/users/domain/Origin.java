package org.quarknotes.users.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whence a request came.
 *
 * @param userAgent what the client calls itself, at most 256 characters without control characters
 */
public record Origin(ClientAddress address, Optional<String> userAgent) {
    private static final int LONGEST = 256;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    public Origin {
        userAgent = userAgent
                .map(text -> CONTROL.matcher(text).replaceAll("").strip())
                .map(text -> text.substring(0, text.offsetByCodePoints(0, Math.min(LONGEST, length(text)))))
                .filter(text -> !text.isEmpty());
    }

    public ClientName client() {
        return ClientName.of(userAgent);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
