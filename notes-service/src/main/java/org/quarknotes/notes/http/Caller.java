package org.quarknotes.notes.http;

import io.quarkus.security.AuthenticationFailedException;
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
        return UserId.parse(identity.getPrincipal().getName())
                .orElseThrow(() -> new AuthenticationFailedException("the token's subject is no id of ours"));
    }
}
