package org.quarknotes.notes.domain;

/**
 * What a note is called.
 *
 * @param text 1 to 200 code points, without space at the ends
 */
public record Title(String text) {
    private static final int LONGEST = 200;

    public Title {
        text = text.strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException("must not be blank");
        }
        if (text.codePointCount(0, text.length()) > LONGEST) {
            throw new IllegalArgumentException("must have at most 200 characters");
        }
    }
}
