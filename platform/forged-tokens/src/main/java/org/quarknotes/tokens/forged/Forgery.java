package org.quarknotes.tokens.forged;

/**
 * A token that must not be believed.
 *
 * @param fault what is wrong with it
 * @param name how it was made, for the report of a test
 */
public record Forgery(Fault fault, String name, String token) {
    /** Whether it reaches a server as it is: in a header field other characters end the token, or the connection. */
    public boolean fitsInHeader() {
        return !token.isEmpty() && token.chars().allMatch(c -> c > ' ' && c < 0x7f);
    }

    @Override
    public String toString() {
        return fault + ": " + name;
    }
}
