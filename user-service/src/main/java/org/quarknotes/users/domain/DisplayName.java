package org.quarknotes.users.domain;

import java.util.regex.Pattern;

/** What others see of a person, without the space around it. */
public record DisplayName(String text) {
    private static final int LONGEST = 100;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    public DisplayName {
        text = text.strip();
        if (text.isEmpty() || text.codePointCount(0, text.length()) > LONGEST) {
            throw new IllegalArgumentException("must have 1 to 100 characters, not only spaces");
        }
        if (CONTROL.matcher(text).find()) {
            throw new IllegalArgumentException("must not contain control characters");
        }
    }
}
