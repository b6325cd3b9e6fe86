package org.quarknotes.gateway.domain;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A service behind the gateway. Upstreams come from the route file only; nothing in a request can choose one.
 *
 * @param name as the route file calls it
 * @param targets its replicas; at least one
 * @param breaker opens when too many requests fail, whichever target they went to
 * @param ejection of single targets that fail
 * @param retryBudget how many percent of its requests may be retries
 * @param description the path of its OpenAPI document
 */
public record Upstream(
        String name,
        List<Target> targets,
        Capacity capacity,
        Optional<Breaker> breaker,
        Optional<Ejection> ejection,
        int retryBudget,
        Optional<String> description) {
    public Upstream {
        targets = List.copyOf(targets);
        if (targets.stream().allMatch(target -> target.weight() == 0)) {
            throw new IllegalArgumentException("the upstream '" + name + "' needs a target with a weight");
        }
    }

    /**
     * One replica.
     *
     * @param address scheme, host and port, nothing more
     * @param weight its share of the requests, compared with those of the others
     */
    public record Target(URI address, int weight) {
        public Target {
            require(
                    "http".equals(address.getScheme()) || "https".equals(address.getScheme()),
                    "start with http or https");
            require(address.getHost() != null && address.getUserInfo() == null, "name a host, and no user");
            require(address.getRawPath().isEmpty() || address.getRawPath().equals("/"), "have no path");
            require(address.getQuery() == null && address.getFragment() == null, "have no query");
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

        private static void require(boolean holds, String rule) {
            if (!holds) {
                throw new IllegalArgumentException("the address of an upstream must " + rule);
            }
        }
    }

    /**
     * How much it is asked for at once.
     *
     * @param connections to each target
     * @param queue requests that wait for a connection; more are answered 503
     * @param concurrency requests under way; more are answered 503
     */
    public record Capacity(int connections, int queue, int concurrency, Duration connectTimeout) {}

    /**
     * Stops asking a service that fails, for a while.
     *
     * @param failureRate in percent, of the requests in the window
     * @param minimumCalls fewer in the window say nothing
     */
    public record Breaker(int failureRate, int minimumCalls, Duration window, Duration openFor) {}

    /**
     * Leaves out a target that fails, for a while.
     *
     * @param consecutiveFailures after which it is left out
     * @param atMost how many percent of the targets may be left out at one time
     */
    public record Ejection(int consecutiveFailures, Duration openFor, int atMost) {}
}
