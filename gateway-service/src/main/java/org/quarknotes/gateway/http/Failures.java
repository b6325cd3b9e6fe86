package org.quarknotes.gateway.http;

import org.jboss.logging.Logger;
import org.quarknotes.gateway.domain.MalformedRequest;
import org.quarknotes.gateway.exchange.Refused;
import org.quarknotes.problems.ProblemType;

/** What the client is told of a failure. */
final class Failures {
    private static final Logger LOG = Logger.getLogger(Failures.class);

    private Failures() {}

    /** A refusal as it is; anything unforeseen is logged here, once, and told to nobody else. */
    static Refused refusal(Throwable failure) {
        return switch (failure) {
            case Refused refused -> refused;
            case MalformedRequest malformed ->
                new Refused(ProblemType.MALFORMED_REQUEST, String.valueOf(malformed.getMessage()));
            default -> {
                LOG.error("A request failed for a reason nobody foresaw.", failure);
                yield new Refused(ProblemType.INTERNAL_ERROR, ProblemType.INTERNAL_ERROR.explanation());
            }
        };
    }
}
