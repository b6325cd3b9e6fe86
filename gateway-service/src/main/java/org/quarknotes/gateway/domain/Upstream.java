package org.quarknotes.gateway.domain;

import java.net.URI;

/**
 * A service behind the gateway. Upstreams come from the route file only; nothing in a request can choose one.
 *
 * @param name as the route file calls it
 * @param address scheme, host and port, nothing more
 */
public record Upstream(String name, URI address) {
    public Upstream {
        require(
                "http".equals(address.getScheme()) || "https".equals(address.getScheme()),
                "start with http or https",
                name);
        require(address.getHost() != null && address.getUserInfo() == null, "name a host, and no user", name);
        require(address.getRawPath().isEmpty() || address.getRawPath().equals("/"), "have no path", name);
        require(address.getQuery() == null && address.getFragment() == null, "have no query", name);
    }

    public boolean encrypted() {
        return address.getScheme().equals("https");
    }

    public int port() {
        if (address.getPort() >= 0) {
            return address.getPort();
        }
        return encrypted() ? 443 : 80;
    }

    private static void require(boolean holds, String rule, String name) {
        if (!holds) {
            throw new IllegalArgumentException("the address of the upstream '" + name + "' must " + rule);
        }
    }
}
