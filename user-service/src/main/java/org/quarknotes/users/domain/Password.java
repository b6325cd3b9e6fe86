package org.quarknotes.users.domain;

import java.text.Normalizer;

/**
 * A password as somebody typed it, in one normal form (NFC), so that it is the same from every keyboard. Whether it is
 * good enough to be chosen, {@link PasswordPolicy} decides.
 */
public record Password(String text) {
    /**
     * The 128 characters that a password may have are no more code units than this before they are composed. What is
     * longer is nobody's and stays as it is: to normalise a megabyte of accents can take minutes.
     */
    private static final int LONGEST = 1024;

    public Password {
        text = text.length() > LONGEST ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Without the password, which belongs into no log. */
    @Override
    public String toString() {
        return "Password[...]";
    }
}
