package org.quarknotes.gateway.aws;

import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.quarknotes.gateway.domain.Field;
import org.quarknotes.gateway.domain.Integration.Lambda;
import org.quarknotes.gateway.exchange.FunctionFailed;
import org.quarknotes.gateway.exchange.Functions;
import org.quarknotes.gateway.exchange.Refused;
import org.quarknotes.gateway.exchange.Responder;
import org.quarknotes.problems.ProblemType;

/** Answers requests by invoking functions, as Amazon's HTTP APIs do. */
@Singleton
final class FunctionForwarding {
    private final Functions functions;
    private final WholeBodies bodies;
    private final FunctionEvents events;
    private final Duration timeout;

    FunctionForwarding(Functions functions, WholeBodies bodies, FunctionEvents events, AwsConfig config) {
        this.functions = functions;
        this.bodies = bodies;
        this.events = events;
        this.timeout = config.functionTimeout();
    }

    Responder responder(Lambda to) {
        return exchange -> bodies.read(exchange)
                .map(body -> events.event(exchange, body))
                .compose(event -> functions.invoke(to.function(), event, AwsForwarding.patience(exchange, timeout)))
                .map(result -> FunctionResult.answer(exchange.method(), result))
                .recover(failure -> Future.failedFuture(refusal(failure)));
    }

    private static Throwable refusal(Throwable failure) {
        if (!(failure instanceof FunctionFailed failed)) {
            return failure;
        }
        return switch (failed.reason()) {
            case FAULT, UNAVAILABLE ->
                new Refused(ProblemType.UPSTREAM_UNAVAILABLE, "The function behind this route failed.");
            case THROTTLED ->
                new Refused(
                        ProblemType.OVERLOADED,
                        "The function behind this route has more requests than it can take.",
                        new Field("Retry-After", "1"));
            case LATE ->
                new Refused(ProblemType.UPSTREAM_TIMEOUT, "The function behind this route did not answer in time.");
            case TOO_LARGE ->
                new Refused(
                        ProblemType.PAYLOAD_TOO_LARGE,
                        "The request is larger than the 6 MB that a function can be given.");
        };
    }
}
