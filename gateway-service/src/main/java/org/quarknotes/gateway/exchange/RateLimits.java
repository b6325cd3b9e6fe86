package org.quarknotes.gateway.exchange;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.quarknotes.gateway.domain.Field;
import org.quarknotes.gateway.domain.Rate;
import org.quarknotes.gateway.domain.TokenBucket.Level;
import org.quarknotes.problems.ProblemType;

/**
 * Tells clients how much they may ask for (<a
 * href="https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/">draft-ietf-httpapi-ratelimit-headers-10</a>,
 * lists of RFC 9651) and refuses what is too much. What several limits say stands in fields of the same name, which are
 * one list.
 */
public final class RateLimits {
    private static final String POLICY = "ratelimit-policy";
    private static final String LIMIT = "ratelimit";
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private RateLimits() {}

    /** Puts on the answer what a bucket holds when it is full, and now. */
    public static void tell(Exchange exchange, String name, Rate rate, Level level) {
        long window = Math.max(Math.round(Math.ceil((double) rate.burst() / rate.perSecond())), 1);
        tell(exchange, name, rate.burst(), Duration.ofSeconds(window));
        exchange.bear(new Field(LIMIT, quoted(name) + ";r=" + level.left() + ";t=" + seconds(level.untilFull())));
    }

    /** Puts on the answer what a quota allows, and what is left of it. */
    public static void tell(Exchange exchange, String name, long quota, Duration window) {
        exchange.bear(new Field(POLICY, quoted(name) + ";q=" + quota + ";w=" + window.toSeconds()));
    }

    /** Puts on the answer what is left of a quota. */
    public static void tellLeft(Exchange exchange, String name, long left, Duration untilReset) {
        exchange.bear(
                new Field(LIMIT, quoted(name) + ";r=" + Math.max(left, 0) + ";t=" + seconds(untilReset.toNanos())));
    }

    /** The refusal of what a bucket had no token for. */
    public static Refused refusal(String detail, Level level) {
        return refusal(detail, Duration.ofNanos(level.untilNext()));
    }

    /**
     * The refusal of what was too much.
     *
     * @param wait until it is worth trying again; told in whole seconds, at least one
     */
    public static Refused refusal(String detail, Duration wait) {
        return new Refused(
                ProblemType.RATE_LIMITED,
                detail,
                new Field("Retry-After", Long.toString(Math.max(seconds(wait.toNanos()), 1))));
    }

    private static long seconds(long nanos) {
        return nanos / SECOND + (nanos % SECOND > 0 ? 1 : 0);
    }

    private static String quoted(String name) {
        return "\"" + name + "\"";
    }
}
