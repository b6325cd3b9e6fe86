package org.quarknotes.gateway.exchange;

import io.vertx.core.Future;

/** Answers requests: an integration, or one with policies in front. Called on the event loop of the request; never blocks. */
@FunctionalInterface
public interface Responder {

    /** The answer; a refusal is a failure with {@link Refused}. */
    Future<Answer> respond(Exchange exchange);
}
