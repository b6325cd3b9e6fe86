package org.quarknotes.gateway.http;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.List;
import org.quarknotes.gateway.config.GatewayConfig;
import org.quarknotes.gateway.domain.TrustedProxies;
import org.quarknotes.gateway.exchange.Peer;

/** Tells who is at the other end, by the connection and, behind a trusted proxy, by what that has noted. */
@Singleton
final class Peers {
    private final TrustedProxies proxies;

    Peers(GatewayConfig config) {
        this.proxies = new TrustedProxies(config.trustedProxies().orElse(List.of()));
    }

    Peer of(HttpServerRequest request) {
        var remote = request.remoteAddress();
        var address = remote == null || remote.hostAddress() == null ? Peer.UNKNOWN : remote.hostAddress();
        if (!proxies.contain(address)) {
            return new Peer(address, scheme(request));
        }
        var headers = request.headers();
        var client = proxies.client(address, headers.getAll("x-forwarded-for"));
        return new Peer(client, "https".equals(headers.get("x-forwarded-proto")) ? "https" : scheme(request));
    }

    /** In HTTP/2 a client can say what it likes. */
    private static String scheme(HttpServerRequest request) {
        return request.connection().isSsl() ? "https" : "http";
    }
}
