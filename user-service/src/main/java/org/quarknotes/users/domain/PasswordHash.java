package org.quarknotes.users.domain;

/** What is kept instead of a password: a string that names its own algorithm, parameters and salt (PHC format). */
public record PasswordHash(String encoded) {
    /** Without the hash, which belongs into no log. */
    @Override
    public String toString() {
        return "PasswordHash[...]";
    }
}
