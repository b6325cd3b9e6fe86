package org.quarknotes.tokens.forged;

import java.util.LinkedHashMap;
import java.util.Map;

/** Other ways to write a word that a careless reader takes for the same. */
final class Lookalikes {
    private Lookalikes() {}

    /** What was done to the word, and the outcome. */
    static Map<String, String> of(String word) {
        var spellings = new LinkedHashMap<String, String>();
        spellings.put("a space before", " " + word);
        spellings.put("a space behind", word + " ");
        spellings.put("a line end behind", word + "\n");
        spellings.put("a NUL behind", word + "\0");
        spellings.put("more behind a NUL", word + "\0x");
        spellings.put("a zero width space inside", word.charAt(0) + "\u200b" + word.substring(1));
        spellings.put("a soft hyphen behind", word + "\u00ad");
        spellings.put("a byte order mark before", "\ufeff" + word);
        spellings.put("a full width letter", fullWidth(word));
        spellings.put("a combining mark", word + "\u0301");
        spellings.put("a lone surrogate", word + "\ud800");
        spellings.put("written backwards from a mark", "\u202e" + word);
        spellings.put("cut", word.substring(0, word.length() - 1));
        spellings.put("doubled", word + word);
        return spellings;
    }

    /** The first character as East Asian typography has it: compatible, and another. */
    private static String fullWidth(String word) {
        return (char) (word.charAt(0) + 0xfee0) + word.substring(1);
    }
}
