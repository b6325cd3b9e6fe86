package org.quarknotes.users.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.quarknotes.users.domain.GuessCounting.Guess;
import org.quarknotes.users.domain.GuessCounting.Limit;
import org.quarknotes.users.domain.Passwords.Verdict;

/**
 * Slows guessing down, and then refuses it without looking at the password, so that a flood costs nothing. Strangers
 * guessing at an account are counted together; at an address where its owner signed in lately a count of its own goes on,
 * so that nobody far away can lock them out. Right passwords do not count. An account that does not exist is limited like
 * any other.
 */
@ApplicationScoped
public class GuessLimits {
    private final GuessCounting counting;
    private final GuessRules rules;
    private final Clock clock;

    public GuessLimits(GuessCounting counting, GuessRules rules, Clock clock) {
        this.counting = counting;
        this.rules = rules;
        this.clock = clock;
    }

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
            var familiar = new Limit(Bucket.ofFamiliar(email, address), rules.account());
            return atBoth(familiar, new Limit(Bucket.of(address), GuessCounting.UNLIMITED), check);
        }
        var account = new Limit(Bucket.ofStrangers(email), rules.account());
        return atBoth(account, new Limit(Bucket.of(address), rules.address()), check);
    }

    /**
     * Checks a password that somebody who is signed in shows once more. It is their session that is limited: who has got
     * hold of it guesses no more than this, and locks nobody out elsewhere.
     *
     * @throws Rejection.GuessedTooOften when it was not checked because of too many wrong ones
     * @throws Rejection.Overloaded when it was not checked because too many are being checked
     */
    Verdict ofCaller(Caller caller, Supplier<Verdict> check) {
        var session = new Limit(Bucket.of(caller), rules.account());
        return counted(session, guess -> delayed(guess, check));
    }

    private boolean isFamiliar(ClientAddress address, Optional<Instant> lastHere) {
        return !address.equals(ClientAddress.UNKNOWN) && Familiarity.isKnown(lastHere, clock.instant());
    }

    private Verdict atBoth(Limit account, Limit address, Supplier<Verdict> check) {
        return counted(account, guess -> counted(address, _ -> delayed(guess, check)));
    }

    private Verdict counted(Limit limit, Function<Guess, Verdict> check) {
        var guess = counting.count(limit);
        boolean wrong = false;
        try {
            var verdict = check.apply(guess);
            wrong = verdict == Verdict.WRONG;
            return verdict;
        } finally {
            if (wrong) {
                counting.foundWrong(guess);
            } else {
                counting.takeBack(guess);
            }
        }
    }

    private Verdict delayed(Guess guess, Supplier<Verdict> check) {
        counting.pause(rules.delayAfter(guess.wrongBefore()));
        return check.get();
    }
}
