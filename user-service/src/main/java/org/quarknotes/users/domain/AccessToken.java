package org.quarknotes.users.domain;

import java.time.Duration;

/** A signed token that says who its bearer is, and until when. */
public record AccessToken(String text, Duration lifetime) {
    /** Without the token, which belongs into no log. */
    @Override
    public String toString() {
        return "AccessToken[...]";
    }
}
