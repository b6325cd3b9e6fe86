package org.quarknotes.users.http;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.quarknotes.rest.CallerAttributes;
import org.quarknotes.users.domain.Caller;
import org.quarknotes.users.domain.ClientAddress;
import org.quarknotes.users.domain.Origin;
import org.quarknotes.users.domain.SessionId;
import org.quarknotes.users.domain.UserId;

/** Who makes the current request, and whence it came. */
@ApplicationScoped
class Requests {
    /** What only the bearer of a token from a sign-in may do. */
    static final String SIGNED_IN = CallerAttributes.SIGNED_IN;

    private final SecurityIdentity identity;
    private final RoutingContext current;

    Requests(SecurityIdentity identity, RoutingContext current) {
        this.identity = identity;
        this.current = current;
    }

    /** The bearer of the access token that the request came with. */
    Caller caller() {
        var id = UserId.parse(identity.getPrincipal().getName())
                .orElseThrow(() -> new AuthenticationFailedException("the token's subject is no id of ours"));
        var session = Optional.<String>ofNullable(identity.getAttribute(CallerAttributes.SESSION))
                .flatMap(SessionId::parse);
        return new Caller(id, session, origin());
    }

    Origin origin() {
        return new Origin(
                ClientAddress.UNKNOWN, Optional.ofNullable(current.request().getHeader(HttpHeaders.USER_AGENT)));
    }
}
