package org.quarknotes.notes.domain;

import java.util.Locale;

/**
 * What somebody looks for: it is found as it stands, in lower or upper case, in title, tags and snippet of a note.
 *
 * @param text 1 to 100 code points as given, in lower case, not blank; no character of it is a wildcard
 */
public record Phrase(String text) {
    private static final int LONGEST = 100;

    public Phrase {
        if (text.isBlank()) {
            throw new IllegalArgumentException("must not be blank");
        }
        if (text.codePointCount(0, text.length()) > LONGEST) {
            throw new IllegalArgumentException("must have at most 100 characters");
        }
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("must not hold NUL");
        }
        text = lower(text);
    }

    /** Whether this note has it. */
    public boolean isIn(NoteSummary note) {
        return lower(note.title().text()).contains(text)
                || lower(note.snippet()).contains(text)
                || note.tags().words().stream().anyMatch(word -> word.contains(text));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
