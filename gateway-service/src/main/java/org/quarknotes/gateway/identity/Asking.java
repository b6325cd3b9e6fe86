package org.quarknotes.gateway.identity;

import io.vertx.core.Future;
import java.time.Duration;
import org.quarknotes.gateway.domain.FunctionName;
import org.quarknotes.gateway.exchange.Functions;

/** How an authorizer is asked. */
@FunctionalInterface
interface Asking {

    /** What it says; a failure when it says nothing that can be understood, or not in time. */
    Future<Judgement> ask(Question question);

    /** A function, which gets the question and returns the judgement, both as they would go over HTTP. */
    static Asking function(Functions functions, FunctionName name, Duration timeout) {
        return question ->
                functions.invoke(name, question.toJson().toBuffer(), timeout).map(Judgement::read);
    }
}
