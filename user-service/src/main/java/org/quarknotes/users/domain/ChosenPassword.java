package org.quarknotes.users.domain;

/** A password that the {@link PasswordPolicy} has admitted; nobody else makes one. */
public final class ChosenPassword {
    private final Password password;

    ChosenPassword(Password password) {
        this.password = password;
    }

    Password password() {
        return password;
    }
}
