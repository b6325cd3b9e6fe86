package org.quarknotes.notes.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The text of a note, Markdown, kept exactly as given.
 *
 * @param text at most 64 KiB in UTF-8; may be empty
 */
public record Body(String text) {
    /** A note without text. */
    public static final Body EMPTY = new Body("");

    private static final int MOST_BYTES = 64 * 1024;
    private static final int SNIPPET = 200;

    public Body {
        if (text.getBytes(UTF_8).length > MOST_BYTES) {
            throw new IllegalArgumentException("must have at most 64 KiB");
        }
    }

    /** The first 200 code points, for lists. */
    public String snippet() {
        var shorter = text.codePointCount(0, text.length()) <= SNIPPET;
        return shorter ? text : text.substring(0, text.offsetByCodePoints(0, SNIPPET));
    }
}
