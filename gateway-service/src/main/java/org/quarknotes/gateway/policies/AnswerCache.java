package org.quarknotes.gateway.policies;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.Optional;
import org.quarknotes.gateway.domain.CacheKey;
import org.quarknotes.gateway.domain.CacheQuestion;
import org.quarknotes.gateway.domain.CacheQuestion.Ask;
import org.quarknotes.gateway.domain.CacheQuestion.Bypass;
import org.quarknotes.gateway.domain.Field;
import org.quarknotes.gateway.domain.Preconditions;
import org.quarknotes.gateway.exchange.Answer;
import org.quarknotes.gateway.exchange.Exchange;
import org.quarknotes.gateway.exchange.Policy;
import org.quarknotes.gateway.exchange.Refused;
import org.quarknotes.gateway.exchange.Responder;
import org.quarknotes.gateway.policies.Flights.Turn;
import org.quarknotes.problems.ProblemType;

/** The cache of one route. What it did with a request, each answer says in Cache-Status (RFC 9211). */
final class AnswerCache implements Policy {
    /** How long a request waits for an equal one that is under way. */
    private static final long PATIENCE_MILLIS = 1_000;

    private final CachePlace place;
    private final Vertx vertx;
    private final boolean open;

    /**
     * A cache with nothing in it.
     *
     * @param open whether everybody may use the route; of any other route nothing is ever kept
     */
    AnswerCache(CachePlace place, Vertx vertx, boolean open) {
        this.place = place;
        this.vertx = vertx;
        this.open = open;
    }

    @Override
    public Future<Answer> apply(Exchange exchange, Responder next) {
        return switch (question(exchange)) {
            case Bypass(var reason) -> {
                exchange.remark("cache", "bypass");
                yield next.respond(exchange).map(answer -> answer.and(status(reason)));
            }
            case Ask ask -> answer(new Asked(exchange, ask, key(exchange)), next, true);
        };
    }

    private CacheQuestion question(Exchange exchange) {
        if (!open || exchange.caller().isPresent()) {
            return new Bypass("fwd=bypass; detail=identified");
        }
        var body = exchange.arrival().body().announced();
        return CacheQuestion.of(exchange.method(), exchange.received(), exchange.fields(), body);
    }

    private static CacheKey key(Exchange exchange) {
        var target = exchange.arrival().target();
        return new CacheKey(
                exchange.peer().scheme(), exchange.host(), target.path().toString(), target.query(), exchange.fields());
    }

    /** A request, and what it asks for. */
    private record Asked(Exchange exchange, Ask ask, CacheKey key) {
        boolean conditional() {
            return exchange.fields().stream().anyMatch(field -> Preconditions.OF_READERS.contains(field.key()));
        }
    }

    private Future<Answer> answer(Asked asked, Responder next, boolean mayWait) {
        long now = place.now();
        var kept = place.store().find(asked.key(), asked.exchange().fields());
        var usable = kept.filter(answer -> asked.ask().admits(answer.freshness(), now));
        if (usable.isPresent()) {
            var hit = usable.get();
            asked.exchange().remark("cache", "hit");
            var ttl = "hit; ttl=" + hit.freshness().left(now);
            return Future.succeededFuture(
                    hit.given(asked.exchange().fields(), now).and(status(mayWait ? ttl : ttl + "; detail=collapsed")));
        }
        if (asked.ask().onlyIfKept()) {
            return Future.failedFuture(new Refused(
                    ProblemType.UPSTREAM_TIMEOUT,
                    "Nothing fresh is kept here, and the request allows nothing else (only-if-cached).",
                    status("fwd=miss; detail=only-if-cached")));
        }
        asked.exchange().remark("cache", "miss");
        return mayWait && !asked.ask().control().has("no-cache")
                ? inTurn(asked, next, kept)
                : fetch(asked, next, kept).alone();
    }

    private Future<Answer> inTurn(Asked asked, Responder next, Optional<KeptAnswer> kept) {
        if (!asked.ask().mayKeep() || asked.conditional()) {
            return fetch(asked, next, kept).alone();
        }
        return switch (place.flights().turn(asked.key(), place.now())) {
            case Turn.Fly(var flight) -> fetch(asked, next, kept).on(flight);
            case Turn.Wait(var flight) -> landed(flight).compose(over -> answer(asked, next, false));
        };
    }

    /** Done on this request's event loop, when the flight has landed or has taken too long. */
    private Future<Void> landed(Flights.Flight flight) {
        Promise<Void> here = Promise.promise();
        var context = vertx.getOrCreateContext();
        long timer = vertx.setTimer(PATIENCE_MILLIS, late -> here.tryComplete());
        flight.landed()
                .onComplete(there -> context.runOnContext(back -> {
                    vertx.cancelTimer(timer);
                    here.tryComplete();
                }));
        return here.future();
    }

    private Fetch fetch(Asked asked, Responder next, Optional<KeptAnswer> kept) {
        return new Fetch(
                place,
                asked.exchange(),
                next,
                new Fetch.Want(asked.key(), asked.ask().mayKeep(), kept));
    }

    static Field status(String what) {
        return new Field("cache-status", "quarknotes; " + what);
    }
}
