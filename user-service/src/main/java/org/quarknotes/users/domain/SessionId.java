package org.quarknotes.users.domain;

import java.util.UUID;

/** Names a session, from signing in to its end. */
public record SessionId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
