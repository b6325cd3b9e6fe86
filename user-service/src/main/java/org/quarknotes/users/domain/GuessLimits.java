package org.quarknotes.users.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.quarknotes.users.domain.GuessCounting.Guess;
import org.quarknotes.users.domain.Passwords.Verdict;

/**
 * Slows guessing down, and then refuses it without looking at the password, so that a flood costs nothing. Strangers
 * guessing at an account are counted together; at an address where its owner signed in lately a count of its own goes on,
 * so that nobody far away can lock them out. Right passwords do not count. An account that does not exist is limited like
 * any other.
 */
@ApplicationScoped
public class GuessLimits {
    private static final Duration FAMILIAR = Duration.ofDays(90);

    private final GuessCounting counting;
    private final GuessRules rules;
    private final Clock clock;

    public GuessLimits(GuessCounting counting, GuessRules rules, Clock clock) {
        this.counting = counting;
        this.rules = rules;
        this.clock = clock;
    }

    private record Limit(Bucket bucket, long most) {}

    /**
     * Checks a password that is shown to sign in. From a familiar address guesses count among the address's, but are not
     * refused for them: others behind the same address are strangers too.
     *
     * @param lastHere when a session of the account last began at this address
     * @throws Rejection.GuessedTooOften when it was not checked because of too many wrong ones
     * @throws Rejection.Overloaded when it was not checked because too many are being checked
     */
    Verdict atSignIn(Email email, ClientAddress address, Optional<Instant> lastHere, Supplier<Verdict> check) {
        if (isFamiliar(address, lastHere)) {
            return limited(
                    List.of(
                            new Limit(Bucket.ofFamiliar(email, address), rules.account()),
                            new Limit(Bucket.of(address), Integer.MAX_VALUE)),
                    check);
        }
        return limited(
                List.of(
                        new Limit(Bucket.ofStrangers(email), rules.account()),
                        new Limit(Bucket.of(address), rules.address())),
                check);
    }

    /**
     * Checks a password that somebody who is signed in shows once more. It is their session that is limited: who has got
     * hold of it guesses no more than this, and locks nobody out elsewhere.
     *
     * @throws Rejection.GuessedTooOften when it was not checked because of too many wrong ones
     * @throws Rejection.Overloaded when it was not checked because too many are being checked
     */
    Verdict ofCaller(Caller caller, Supplier<Verdict> check) {
        return limited(List.of(new Limit(Bucket.of(caller), rules.account())), check);
    }

    private boolean isFamiliar(ClientAddress address, Optional<Instant> lastHere) {
        var since = clock.instant().minus(FAMILIAR);
        return !address.equals(ClientAddress.UNKNOWN)
                && lastHere.filter(since::isBefore).isPresent();
    }

    private Verdict limited(List<Limit> limits, Supplier<Verdict> check) {
        var counted = new ArrayList<Guess>();
        var verdict = Optional.<Verdict>empty();
        try {
            for (var limit : limits) {
                counted.add(counting.count(limit.bucket(), limit.most()));
            }
            counting.pause(rules.delayAfter(counted.getFirst().wrongBefore()));
            verdict = Optional.of(check.get());
            return verdict.get();
        } finally {
            counted.forEach(verdict.equals(Optional.of(Verdict.WRONG)) ? counting::foundWrong : counting::takeBack);
        }
    }
}
