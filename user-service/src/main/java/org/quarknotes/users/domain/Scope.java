package org.quarknotes.users.domain;

import java.util.Arrays;
import java.util.Optional;

/** One kind of thing that an access token lets its bearer do. */
public enum Scope {
    NOTES_READ("notes:read"),
    NOTES_WRITE("notes:write"),
    NOTIFICATIONS_READ("notifications:read"),
    NOTIFICATIONS_WRITE("notifications:write"),
    PROFILE("profile");

    private final String text;

    Scope(String text) {
        this.text = text;
    }

    /** As it stands in tokens. */
    public String text() {
        return text;
    }

    static Optional<Scope> parse(String text) {
        return Arrays.stream(values()).filter(scope -> scope.text.equals(text)).findFirst();
    }
}
