package org.quarknotes.users.http;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.quarknotes.rest.CallerAttributes;
import org.quarknotes.users.domain.Caller;
import org.quarknotes.users.domain.Origin;
import org.quarknotes.users.domain.SessionId;
import org.quarknotes.users.domain.UserId;

/** Who makes the current request, and whence it came. */
@ApplicationScoped
class Requests {
    /** What only the bearer of a token from a sign-in may do. */
    static final String SIGNED_IN = CallerAttributes.SIGNED_IN;

    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private final SecurityIdentity identity;
    private final RoutingContext current;
    private final ClientAddresses addresses;

    Requests(SecurityIdentity identity, RoutingContext current, ClientAddresses addresses) {
        this.identity = identity;
        this.current = current;
        this.addresses = addresses;
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
        var request = current.request();
        var peer = Optional.ofNullable(request.connection().remoteAddress()).map(SocketAddress::hostAddress);
        var address = addresses.of(peer, request.headers().getAll(FORWARDED_FOR));
        return new Origin(address, Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)));
    }
}
