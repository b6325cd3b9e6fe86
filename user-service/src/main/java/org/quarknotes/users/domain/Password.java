package org.quarknotes.users.domain;

import java.text.Normalizer;

/**
 * A password as somebody typed it, in one normal form (NFC), so that it is the same from every keyboard. Whether it is
 * good enough to be chosen, {@link PasswordPolicy} decides.
 */
public record Password(String text) {
    public Password {
        text = Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Without the password, which belongs into no log. */
    @Override
    public String toString() {
        return "Password[...]";
    }
}
