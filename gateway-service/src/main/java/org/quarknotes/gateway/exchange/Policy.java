package org.quarknotes.gateway.exchange;

import io.vertx.core.Future;

/** Something that is kept on the way to an integration: lets a request pass, answers it, refuses it, or changes the answer. */
@FunctionalInterface
public interface Policy {

    /** The answer of {@code next}, or another. Called on the event loop of the request; never blocks. */
    Future<Answer> apply(Exchange exchange, Responder next);

    /** This policy in front of an answer. */
    default Responder before(Responder next) {
        return exchange -> apply(exchange, next);
    }
}
