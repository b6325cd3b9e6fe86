package org.quarknotes.gateway.throttling;

import java.util.Locale;
import java.util.Optional;
import org.quarknotes.gateway.domain.Rate;
import org.quarknotes.gateway.domain.Recent;
import org.quarknotes.gateway.domain.Throttle;
import org.quarknotes.gateway.domain.Ticks;
import org.quarknotes.gateway.domain.TokenBucket;
import org.quarknotes.gateway.domain.TokenBucket.Level;
import org.quarknotes.gateway.exchange.Exchange;
import org.quarknotes.gateway.exchange.RateLimits;
import org.quarknotes.gateway.exchange.Refused;

/**
 * The buckets of one throttle, one for each whose requests are counted together. Those who come now have theirs, however
 * many others come: of the idle ones, which are full anyhow, some thousands are kept.
 */
final class Buckets {
    /** Some 100 bytes each. */
    private static final int MOST = 100_000;

    private final String name;
    private final Rate rate;
    private final Ticks ticks;
    private final Recent<Object, TokenBucket> all = new Recent<>(MOST);

    Buckets(Throttle throttle, Ticks ticks) {
        this.name = throttle.subject().name().toLowerCase(Locale.ROOT);
        this.rate = throttle.rate();
        this.ticks = ticks;
    }

    /**
     * Takes a token of somebody's, and tells on the answer how many are left.
     *
     * @return the refusal, if there was none
     */
    Optional<Refused> spend(Exchange exchange, Object whose) {
        long now = ticks.now();
        var level = all.get(whose, () -> new TokenBucket(rate, now)).take(now);
        RateLimits.tell(exchange, name, rate, level);
        return level.taken() ? Optional.empty() : Optional.of(refusal(level));
    }

    /** The refusal that somebody would get now, with nothing taken. */
    Optional<Refused> refusal(Object whose) {
        return all.find(whose)
                .map(bucket -> bucket.look(ticks.now()))
                .filter(level -> level.left() == 0)
                .map(this::refusal);
    }

    private Refused refusal(Level level) {
        return RateLimits.refusal(
                "There are more requests than the limit of this %s allows: %s a second, and %d at once after a pause."
                        .formatted(name, number(rate.perSecond()), rate.burst()),
                level);
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString(Math.round(value)) : Double.toString(value);
    }
}
