package org.quarknotes.gateway.exchange;

import java.util.Optional;
import org.quarknotes.gateway.domain.Route;

/** Makes the policies of one kind, when routes are put in force. */
public interface PolicyKind {

    /** Where on the way it stands. */
    Place place();

    /** The policy of a route, if it wants one. A route that is the same in a new route file keeps the policy it has. */
    Optional<Policy> of(Route route);

    /** The order in which a request meets policies; an answer passes them the other way round. */
    enum Place {
        /** Before a caller is known, for whoever floods or guesses. */
        ADDRESS_THROTTLE,
        /** Before identity: browsers ask without credentials whether they may ask. */
        CORS,
        IDENTITY,
        /** Each caller and each route, and the plans of API keys. */
        THROTTLE,
        PLAN,
        DEPRECATION,
        PUBLICATION,
        VALIDATION,
        /** Outside the cache, so that what is kept is what the service said. */
        HEADERS,
        COMPRESSION,
        CACHE
    }
}
