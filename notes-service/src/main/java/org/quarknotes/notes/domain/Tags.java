package org.quarknotes.notes.domain;

import java.util.List;
import java.util.Locale;

/**
 * The words a note is found by.
 *
 * @param words at most 20 of 1 to 40 code points each, stripped, in lower case, without repetition, in the order given
 */
public record Tags(List<String> words) {
    /** No tags. */
    public static final Tags NONE = new Tags(List.of());

    private static final int MOST = 20;
    private static final int LONGEST = 40;

    public Tags {
        words = words.stream().map(Tags::normal).distinct().toList();
        if (words.size() > MOST) {
            throw new IllegalArgumentException("must be at most 20");
        }
    }

    private static String normal(String word) {
        var normal = word.strip().toLowerCase(Locale.ROOT);
        if (normal.isEmpty()) {
            throw new IllegalArgumentException("must not be blank");
        }
        if (normal.codePointCount(0, normal.length()) > LONGEST) {
            throw new IllegalArgumentException("must have at most 40 characters each");
        }
        return normal;
    }
}
