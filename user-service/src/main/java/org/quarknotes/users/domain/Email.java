package org.quarknotes.users.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An e-mail address as its owner wrote it. Two spellings that differ only in case are one address: compare by
 * {@link #folded()}.
 */
public record Email(String address) {
    /** RFC 5321, section 4.5.3.1.3: a path has 256 octets, two of which are brackets. */
    static final int LONGEST = 254;

    /** No more than what mail systems agree on; whether it exists, only a letter to it can tell. */
    private static final Pattern FORM =
            Pattern.compile("[^\\s@\\p{Cntrl}\"(),:;<>\\[\\]\\\\]{1,64}@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)*");

    public Email {
        if (address.length() > LONGEST || !FORM.matcher(address).matches()) {
            throw new IllegalArgumentException("must be an e-mail address of at most 254 characters");
        }
    }

    /** The spelling under which the address is unique. */
    public String folded() {
        return fold(address);
    }

    static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /** Without the address, which belongs into no log. */
    @Override
    public String toString() {
        return "Email[...]";
    }
}
