package org.quarknotes.notes.http;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import org.quarknotes.notes.domain.UserId;

/** Who makes the current request, by its access token. */
@ApplicationScoped
class Caller {
    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    UserId id() {
        return new UserId(identity.getPrincipal().getName());
    }
}
