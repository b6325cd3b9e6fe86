package org.quarknotes.gateway.domain;

/** Who answers the requests of a route. */
public sealed interface Integration {

    /** A service behind the gateway. */
    record Forward(Upstream upstream, Limits limits) implements Integration {}

    /** The gateway itself. */
    enum Page implements Integration {
        HOME,
        OPENAPI,
        PROBLEM
    }
}
