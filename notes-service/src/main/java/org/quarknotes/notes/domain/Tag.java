package org.quarknotes.notes.domain;

import java.util.Locale;

/**
 * One word that notes are found by.
 *
 * @param word 1 to 40 code points, stripped, in lower case
 */
public record Tag(String word) {
    private static final int LONGEST = 40;

    public Tag {
        word = word.strip().toLowerCase(Locale.ROOT);
        if (word.isEmpty()) {
            throw new IllegalArgumentException("must not be blank");
        }
        if (word.codePointCount(0, word.length()) > LONGEST) {
            throw new IllegalArgumentException("must have at most 40 characters each");
        }
        if (word.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("must not hold NUL");
        }
    }
}
