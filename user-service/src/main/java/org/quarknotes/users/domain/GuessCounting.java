package org.quarknotes.users.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import org.quarknotes.users.domain.Guesses.Count;
import org.quarknotes.users.domain.Guesses.Tally;

/**
 * Counts guesses, as many as are allowed. Guesses that are not decided yet have a place among them: where only they leave
 * no room, whoever comes next waits for them, since they may be right and then do not count. So nobody is refused for
 * what others do right, as long as the machine keeps up with them.
 */
@ApplicationScoped
public class GuessCounting {
    /** Where guesses are counted but not limited. */
    static final int UNLIMITED = Integer.MAX_VALUE;

    private static final Duration FIRST_TURN = Duration.ofMillis(50);
    private static final Duration LONGEST_TURN = Duration.ofMillis(400);

    /** Twice this, the usual delay and the queue of hashes are less than the ten seconds that the gateway waits. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Guesses guesses;
    private final GuessRules rules;
    private final Pauses pauses;
    private final Clock clock;
    private final Semaphore waiting;
    private final Turnstiles turnstiles;

    public GuessCounting(Guesses guesses, GuessRules rules, Pauses pauses, Clock clock) {
        this.guesses = guesses;
        this.rules = rules;
        this.pauses = pauses;
        this.clock = clock;
        waiting = new Semaphore(rules.waiting());
        turnstiles = new Turnstiles(waiting);
    }

    /** So many guesses may be wrong. */
    record Limit(Bucket bucket, int most) {
        boolean isNone() {
            return most == UNLIMITED;
        }
    }

    /**
     * A guess that was counted; it is to be settled, whatever happens.
     *
     * @param wrongBefore how many others were wrong lately
     */
    record Guess(Limit limit, Instant slice, long wrongBefore) {}

    /** What became of one attempt to count a guess. */
    private sealed interface Attempt {
        record Counted(Guess guess) implements Attempt {}

        record NoRoomYet() implements Attempt {}
    }

    /**
     * Counts one more.
     *
     * @throws Rejection.GuessedTooOften when so many were wrong lately
     * @throws Rejection.Overloaded when so many are undecided, and stay so
     */
    Guess count(Limit limit) {
        if (limit.isNone()) {
            return counted(limit);
        }
        turnstiles.enter(limit.bucket(), limit.most(), PATIENCE);
        try {
            return counted(limit);
        } catch (RuntimeException refusal) {
            turnstiles.leave(limit.bucket());
            throw refusal;
        }
    }

    /** Other replicas have guesses under way too: of those nobody hears, so it is tried again and again. */
    private Guess counted(Limit limit) {
        var turn = FIRST_TURN;
        for (var left = PATIENCE; !left.isNegative(); left = left.minus(turn)) {
            if (attempt(limit) instanceof Attempt.Counted(var guess)) {
                return guess;
            }
            pause(turn);
            var next = turn.multipliedBy(2);
            turn = next.compareTo(LONGEST_TURN) < 0 ? next : LONGEST_TURN;
        }
        throw new Rejection.Overloaded();
    }

    private Attempt attempt(Limit limit) {
        var bucket = limit.bucket();
        var now = clock.instant();
        var window = GuessWindow.at(now, rules.window());
        var known = guesses.tallies(bucket, window.oldest());
        long room = limit.most() - window.countedBefore(known);
        var count = room > 0
                ? guesses.count(bucket, window.present(), room, window.forgettable())
                : new Count.Full(known.getOrDefault(window.present(), Tally.NOTHING));
        return switch (count) {
            case Count.Counted(var tally) ->
                new Attempt.Counted(new Guess(limit, window.present(), GuessWindow.wrong(window.with(known, tally))));
            case Count.Full(var standing) -> {
                var lately = window.with(known, standing);
                if (GuessWindow.wrong(lately) >= limit.most()) {
                    throw new Rejection.GuessedTooOften(wholeSeconds(now, window.fewerThan(limit.most(), lately)));
                }
                yield new Attempt.NoRoomYet();
            }
        };
    }

    private static Duration wholeSeconds(Instant from, Instant to) {
        return Duration.ofSeconds(Duration.between(from, to).plusMillis(999).toSeconds());
    }

    /** It was wrong, and stays counted. */
    void foundWrong(Guess guess) {
        settle(guess, () -> guesses.foundWrong(guess.limit().bucket(), guess.slice()));
    }

    /** It was right, or was not looked at. */
    void takeBack(Guess guess) {
        settle(guess, () -> guesses.takeBack(guess.limit().bucket(), guess.slice()));
    }

    private void settle(Guess guess, Runnable settlement) {
        try {
            settlement.run();
        } finally {
            if (!guess.limit().isNone()) {
                turnstiles.leave(guess.limit().bucket());
            }
        }
    }

    /**
     * Waits, if not too many do.
     *
     * @throws Rejection.Overloaded when too many do
     */
    void pause(Duration time) {
        if (time.isZero()) {
            return;
        }
        if (!waiting.tryAcquire()) {
            throw new Rejection.Overloaded();
        }
        try {
            pauses.take(time);
        } finally {
            waiting.release();
        }
    }
}
