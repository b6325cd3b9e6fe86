package org.quarknotes.notes.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which person.
 *
 * @param text what the issuer of tokens calls them, its {@code sub}; a UUID for the issuers that we know
 */
public record UserId(String text) {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]{1,128}");

    public UserId {
        if (!PLAIN.matcher(text).matches()) {
            throw new IllegalArgumentException("is not a user's id");
        }
    }

    /** The id in this text, if it can be one. */
    public static Optional<UserId> parse(String text) {
        return PLAIN.matcher(text).matches() ? Optional.of(new UserId(text)) : Optional.empty();
    }
}
