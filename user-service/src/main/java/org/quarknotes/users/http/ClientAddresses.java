package org.quarknotes.users.http;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.quarknotes.users.domain.ClientAddress;

/**
 * Finds whom a request came from. The peer of the connection is somebody; what its {@code X-Forwarded-For} says is
 * believed only of proxies that are trusted, from the last one back to the first that is not: that is the client, and all
 * before it may be made up. Made at start, so that proxies that cannot be stop it.
 */
@Startup
@ApplicationScoped
class ClientAddresses {
    private static final int NETWORK_BITS = 64;

    private final List<Network> trusted;

    ClientAddresses(ProxySettings settings) {
        trusted = settings.trustedProxies().orElse(List.of()).stream()
                .map(String::strip)
                .map(ClientAddresses::proxies)
                .toList();
    }

    private static Network proxies(String text) {
        try {
            return Network.parse(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("quarknotes.users.trusted-proxies: " + e.getMessage(), e);
        }
    }

    /**
     * Where the request came from.
     *
     * @param peer the address at the other end of the connection; empty if there is none
     * @param forwardedFor the values of the header {@code X-Forwarded-For} in their order
     */
    ClientAddress of(Optional<String> peer, List<String> forwardedFor) {
        return peer.map(ClientAddresses::withoutZone)
                .flatMap(Network::address)
                .map(address -> client(address, String.join(",", forwardedFor)))
                .map(ClientAddresses::party)
                .orElse(ClientAddress.UNKNOWN);
    }

    /** The furthest that is known from hearsay of trusted proxies alone. What is no address ends it. */
    private InetAddress client(InetAddress peer, String forwardedFor) {
        var client = peer;
        int end = forwardedFor.length();
        while (end > 0 && isTrusted(client)) {
            int comma = forwardedFor.lastIndexOf(',', end - 1);
            var before = Network.address(forwardedFor.substring(comma + 1, end).strip());
            if (before.isEmpty()) {
                return client;
            }
            client = before.get();
            end = comma;
        }
        return client;
    }

    private boolean isTrusted(InetAddress address) {
        return trusted.stream().anyMatch(network -> network.contains(address));
    }

    /** The zone of a link-local address tells of our interfaces, not of the peer. */
    private static String withoutZone(String peer) {
        int percent = peer.indexOf('%');
        return percent < 0 ? peer : peer.substring(0, percent);
    }

    private static ClientAddress party(InetAddress address) {
        if (address instanceof Inet4Address) {
            return new ClientAddress(address.getHostAddress());
        }
        var groups = Network.prefix(address, NETWORK_BITS).getHostAddress();
        return new ClientAddress(groups.replaceFirst("(:0)+$", "").replaceFirst("^0$", "") + "::/64");
    }
}
