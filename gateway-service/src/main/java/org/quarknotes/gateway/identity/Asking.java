package org.quarknotes.gateway.identity;

import io.vertx.core.Future;

/** How an authorizer is asked. */
@FunctionalInterface
interface Asking {

    /** What it says; a failure when it says nothing that can be understood, or not in time. */
    Future<Judgement> ask(Question question);
}
