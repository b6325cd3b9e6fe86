package org.quarknotes.gateway.aws;

import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.quarknotes.gateway.domain.Field;
import org.quarknotes.gateway.domain.Integration.Aws;
import org.quarknotes.gateway.domain.Rule.Timeouts;
import org.quarknotes.gateway.exchange.Answer;
import org.quarknotes.gateway.exchange.Exchange;
import org.quarknotes.gateway.exchange.Refused;
import org.quarknotes.gateway.exchange.RequestValues;
import org.quarknotes.gateway.exchange.Responder;
import org.quarknotes.problems.ProblemType;

/** Answers requests by calling services of AWS. Why a call failed is logged; a client learns whether to try again. */
@Singleton
final class AwsForwarding {
    private static final Logger LOG = Logger.getLogger(AwsForwarding.class);

    private final AwsCalls calls;
    private final WholeBodies bodies;
    private final Duration timeout;

    AwsForwarding(AwsCalls calls, WholeBodies bodies, AwsConfig config) {
        this.calls = calls;
        this.bodies = bodies;
        this.timeout = config.timeout();
    }

    Responder responder(Aws to) {
        var mapping = new AwsMapping(to);
        var replies = new AwsReplies(to.answers());
        return exchange -> body(exchange, mapping)
                .map(body -> mapping.request(new RequestValues(exchange, body)))
                .compose(request -> calls.call(request, patience(exchange, timeout)))
                .map(answer -> answer(exchange, answer, replies))
                .recover(failure -> Future.failedFuture(refusal(failure, exchange, to)));
    }

    /** An answer comes whole, so both of a route's timeouts end the wait for it. */
    static Duration patience(Exchange exchange, Duration otherwise) {
        return exchange.arrival()
                .rule(Timeouts.class)
                .map(rule -> rule.firstByte().compareTo(rule.total()) < 0 ? rule.firstByte() : rule.total())
                .orElse(otherwise);
    }

    private Future<String> body(Exchange exchange, AwsMapping mapping) {
        return mapping.needsBody() ? bodies.read(exchange).map(WholeBodies::text) : Future.succeededFuture("");
    }

    private static Answer answer(Exchange exchange, AwsAnswer answer, AwsReplies replies) {
        if (replies.cover(answer)) {
            return replies.answer(answer);
        }
        LOG.warnf(
                "route=%s awsStatus=%d awsError=%s awsRequestId=%s",
                exchange.routeId(), answer.status(), answer.errorCode(), answer.requestId());
        throw answer.throttled() ? busy() : broken();
    }

    private static Throwable refusal(Throwable failure, Exchange exchange, Aws to) {
        if (!(failure instanceof AwsCallFailed failed)) {
            return failure;
        }
        LOG.warnf(
                "route=%s awsService=%s failed: %s",
                exchange.routeId(), to.service().name(), failed.getMessage());
        return switch (failed.reason()) {
            case BUSY -> busy();
            case LATE ->
                new Refused(ProblemType.UPSTREAM_TIMEOUT, "The service behind this route did not answer in time.");
            case NO_CREDENTIALS, TOO_LONG, UNREACHABLE -> broken();
        };
    }

    private static Refused busy() {
        return new Refused(
                ProblemType.OVERLOADED,
                "The service behind this route has more requests than it can take.",
                new Field("Retry-After", "1"));
    }

    private static Refused broken() {
        return new Refused(ProblemType.UPSTREAM_UNAVAILABLE, "The service behind this route gave no usable answer.");
    }
}
