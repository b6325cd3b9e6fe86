package org.quarknotes.notify.domain;

import java.util.regex.Pattern;

/**
 * Which person.
 *
 * @param text what the issuer of tokens calls them, its {@code sub}
 */
public record UserId(String text) {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]{1,128}");

    public UserId {
        if (!PLAIN.matcher(text).matches()) {
            throw new IllegalArgumentException("is not a user's id");
        }
    }
}
