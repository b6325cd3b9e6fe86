package org.quarknotes.gateway.identity;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.quarknotes.gateway.domain.Authentication.Authorizer;
import org.quarknotes.gateway.domain.Field;
import org.quarknotes.gateway.domain.Recent;
import org.quarknotes.gateway.domain.Seldom;
import org.quarknotes.gateway.domain.Ticks;
import org.quarknotes.gateway.exchange.Coalescing;
import org.quarknotes.gateway.exchange.Refused;
import org.quarknotes.problems.ProblemType;

/** What an authorizer said lately, by exactly what it was given; what it failed to say is asked again. */
final class Judgements {
    private static final Logger LOG = Logger.getLogger(Judgements.class);
    private static final int MOST = 20_000;
    private static final Duration PAUSE_BETWEEN_LINES = Duration.ofSeconds(10);

    /** A no holds shorter than a yes, for it may be one that was just made good. */
    private static final Duration LONGEST_NO = Duration.ofSeconds(5);

    private final Authorizer authorizer;
    private final Ticks ticks;
    private final Coalescing<ByteBuffer, Judgement> asked;
    private final Seldom failures;
    private final Recent<ByteBuffer, Remembered> recent = new Recent<>(MOST);

    Judgements(Authorizer authorizer, Vertx vertx, Ticks ticks) {
        this.authorizer = authorizer;
        this.ticks = ticks;
        this.asked = new Coalescing<>(vertx);
        this.failures = new Seldom(PAUSE_BETWEEN_LINES, ticks);
    }

    /** @param since when the authorizer was asked */
    private record Remembered(Judgement judgement, long since, Duration holds) {}

    /**
     * What the authorizer says, or said a moment ago.
     *
     * @param doubt how to refuse what it would have to be asked about, if it must not be
     */
    Future<Judgement> about(Question question, Asking asking, Optional<Refused> doubt) {
        if (!authorizer.cacheFor().isPositive()) {
            return doubt.<Future<Judgement>>map(Future::failedFuture).orElseGet(() -> ask(question, asking));
        }
        var fingerprint = question.fingerprint();
        var known = recent.find(fingerprint).filter(this::holds);
        if (known.isPresent()) {
            return Future.succeededFuture(known.get().judgement());
        }
        return doubt.<Future<Judgement>>map(Future::failedFuture)
                .orElseGet(() -> asked.ask(fingerprint, () -> askAndRemember(question, asking, fingerprint)));
    }

    private boolean holds(Remembered remembered) {
        return ticks.now() - remembered.since() < remembered.holds().toNanos();
    }

    private Future<Judgement> askAndRemember(Question question, Asking asking, ByteBuffer fingerprint) {
        long since = ticks.now();
        return ask(question, asking)
                .onSuccess(judgement -> recent.put(fingerprint, new Remembered(judgement, since, holds(judgement))));
    }

    private Duration holds(Judgement judgement) {
        var yes = authorizer.cacheFor();
        return switch (judgement) {
            case Judgement.Allowed _ -> yes;
            case Judgement.Forbidden(), Judgement.Unauthenticated() -> {
                var half = yes.dividedBy(2);
                yield half.compareTo(LONGEST_NO) < 0 ? half : LONGEST_NO;
            }
        };
    }

    private Future<Judgement> ask(Question question, Asking asking) {
        return asking.ask(question).recover(failure -> Future.failedFuture(unknown(question, failure)));
    }

    private Refused unknown(Question question, Throwable failure) {
        long times = failures.happened();
        if (times > 0) {
            LOG.warnf(
                    "The authorizer '%s' did not judge %s (%d requests since the last such line): %s",
                    authorizer.name(), question, times, failure);
        }
        return new Refused(
                ProblemType.OVERLOADED,
                "It cannot be found out at the moment whether this request may pass.",
                new Field("Retry-After", "5"));
    }
}
