package org.quarknotes.users.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What kind of client a request came from, as far as it says so itself: its {@code User-Agent} without versions, so that a
 * browser that was updated is the same client. Anybody can claim to be any client.
 *
 * @param text empty for a client that says nothing
 */
public record ClientName(String text) {
    /** What follows a product's name, as in {@code Firefox/128.0}, and numbers by themselves, as in {@code Android 14}. */
    private static final Pattern VERSIONS = Pattern.compile("/[^\\s;)]*|(?<![\\w.])\\d[\\d._]*(?!\\w)");

    static ClientName of(Optional<String> userAgent) {
        return new ClientName(VERSIONS.matcher(userAgent.orElse("")).replaceAll(""));
    }
}
