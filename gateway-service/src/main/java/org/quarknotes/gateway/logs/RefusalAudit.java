package org.quarknotes.gateway.logs;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Set;
import org.jboss.logging.Logger;
import org.quarknotes.gateway.exchange.Counts;
import org.quarknotes.gateway.exchange.Exchange;
import org.quarknotes.gateway.exchange.Witness;
import org.quarknotes.problems.ProblemType;

/**
 * The trail of refusals that somebody may ask about later: who was not let in, and who sent what cannot be read in one way.
 * Strangers cause these in any number, so at most a hundred a second are written; the others are counted.
 */
@Singleton
final class RefusalAudit implements Witness {
    private static final Logger LOG = Logger.getLogger("org.quarknotes.gateway.audit");
    private static final int PER_SECOND = 100;
    private static final Set<ProblemType> AUDITED = Set.of(
            ProblemType.UNAUTHENTICATED,
            ProblemType.FORBIDDEN,
            ProblemType.RATE_LIMITED,
            ProblemType.MALFORMED_REQUEST,
            ProblemType.PAYLOAD_TOO_LARGE,
            ProblemType.HEADERS_TOO_LARGE,
            ProblemType.URI_TOO_LONG);

    private final Counts counts;
    private final Veil veil = new Veil(new SecureRandom());
    private long second;
    private int written;

    RefusalAudit(Counts counts) {
        this.counts = counts;
    }

    @Override
    public void ended(Exchange exchange, Duration took) {
        exchange.refusal().filter(AUDITED::contains).ifPresent(type -> {
            if (mayWrite(System.nanoTime() / 1_000_000_000)) {
                write(exchange, type);
            } else {
                counts.add("gateway.audit.suppressed");
            }
        });
    }

    private void write(Exchange exchange, ProblemType type) {
        LOG.infof(
                "refused=%s route=%s method=%s subject=%s address=%s request=%s",
                type.slug(),
                exchange.routeId(),
                exchange.method(),
                exchange.caller().map(caller -> veil.over(caller.subject())).orElse("-"),
                veil.over(exchange.peer().address()),
                exchange.requestId());
    }

    private synchronized boolean mayWrite(long now) {
        if (now != second) {
            second = now;
            written = 0;
        }
        return written++ < PER_SECOND;
    }
}
