package org.quarknotes.gateway.identity;

import java.util.Collections;
import org.quarknotes.gateway.domain.Authentication.Demands;
import org.quarknotes.gateway.domain.Caller;
import org.quarknotes.gateway.domain.Field;
import org.quarknotes.gateway.exchange.Refused;
import org.quarknotes.problems.ProblemType;

/** Whether somebody who is known may use a route. */
final class Permission {
    private Permission() {}

    /** @throws Refused when a scope is missing (RFC 6750, section 3.1), or every group */
    static void require(Demands demands, Caller caller) {
        if (!caller.scopes().containsAll(demands.scopes())) {
            var scopes = String.join(" ", demands.scopes().stream().sorted().toList());
            throw new Refused(
                    ProblemType.FORBIDDEN,
                    "This operation needs a token or an API key with the scope '" + scopes + "'.",
                    new Field(
                            "WWW-Authenticate",
                            Credentials.CHALLENGE + ", error=\"insufficient_scope\", scope=\"" + scopes + "\""));
        }
        if (!demands.groups().isEmpty() && Collections.disjoint(caller.groups(), demands.groups())) {
            throw new Refused(ProblemType.FORBIDDEN, "This operation is for members of certain groups.");
        }
    }
}
