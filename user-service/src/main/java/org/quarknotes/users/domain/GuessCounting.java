package org.quarknotes.users.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import org.quarknotes.users.domain.Guesses.Count;
import org.quarknotes.users.domain.Guesses.Tally;

/**
 * Counts guesses, as many as are allowed. Guesses that nobody knows of yet have a place among them: where only they leave
 * no room, whoever comes next waits for them, since they may be right and then do not count. So nobody is refused for
 * what others do right.
 */
@ApplicationScoped
public class GuessCounting {
    private static final Duration FIRST_TURN = Duration.ofMillis(50);
    private static final Duration LONGEST_TURN = Duration.ofMillis(400);

    /** With the longest delay and the queue of hashes behind it, less than the ten seconds that the gateway waits. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final Guesses guesses;
    private final GuessRules rules;
    private final Pauses pauses;
    private final Clock clock;
    private final Semaphore waiting;

    public GuessCounting(Guesses guesses, GuessRules rules, Pauses pauses, Clock clock) {
        this.guesses = guesses;
        this.rules = rules;
        this.pauses = pauses;
        this.clock = clock;
        waiting = new Semaphore(rules.waiting());
    }

    /**
     * A guess that was counted.
     *
     * @param wrongBefore how many others were wrong lately
     */
    record Guess(Bucket bucket, Instant slice, long wrongBefore) {}

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
    Guess count(Bucket bucket, long most) {
        var turn = FIRST_TURN;
        for (var left = PATIENCE; !left.isNegative(); left = left.minus(turn)) {
            if (attempt(bucket, most) instanceof Attempt.Counted(var guess)) {
                return guess;
            }
            pause(turn);
            turn = shorter(turn.multipliedBy(2), LONGEST_TURN);
        }
        throw new Rejection.Overloaded();
    }

    private Attempt attempt(Bucket bucket, long most) {
        var now = clock.instant();
        var window = GuessWindow.at(now, rules.window());
        var known = guesses.tallies(bucket, window.oldest());
        long room = most - window.countedBefore(known);
        var count = room > 0
                ? guesses.count(bucket, window.present(), room, window.forgettable())
                : new Count.Full(known.getOrDefault(window.present(), Tally.NOTHING));
        return switch (count) {
            case Count.Counted(var tally) ->
                new Attempt.Counted(new Guess(bucket, window.present(), GuessWindow.wrong(window.with(known, tally))));
            case Count.Full(var standing) -> {
                var lately = window.with(known, standing);
                if (GuessWindow.wrong(lately) >= most) {
                    throw new Rejection.GuessedTooOften(wholeSeconds(now, window.fewerThan(most, lately)));
                }
                yield new Attempt.NoRoomYet();
            }
        };
    }

    private static Duration wholeSeconds(Instant from, Instant to) {
        return Duration.ofSeconds(Duration.between(from, to).plusMillis(999).toSeconds());
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    void foundWrong(Guess guess) {
        guesses.foundWrong(guess.bucket(), guess.slice());
    }

    void takeBack(Guess guess) {
        guesses.takeBack(guess.bucket(), guess.slice());
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
