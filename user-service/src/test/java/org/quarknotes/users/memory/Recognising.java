package org.quarknotes.users.memory;

import java.time.Clock;
import java.time.Duration;
import org.quarknotes.users.domain.Audit;
import org.quarknotes.users.domain.GuessCounting;
import org.quarknotes.users.domain.GuessLimits;
import org.quarknotes.users.domain.GuessRules;
import org.quarknotes.users.domain.Guesses;
import org.quarknotes.users.domain.Identification;
import org.quarknotes.users.domain.Passwords;
import org.quarknotes.users.domain.Pauses;
import org.quarknotes.users.domain.Recognition;
import org.quarknotes.users.domain.Sessions;
import org.quarknotes.users.domain.Users;

/** Puts together what recognises people. */
public final class Recognising {
    public static final GuessRules RULES =
            new GuessRules(20, 200, Duration.ofMinutes(10), 5, Duration.ofSeconds(2), 500);

    private Recognising() {}

    /** With guesses of its own, and without waiting. */
    public static Identification people(Users users, Sessions sessions, Passwords passwords, Audit audit, Clock clock) {
        var limits = limits(RULES, new InMemoryGuesses(), new NotedPauses(), clock);
        return new Identification(users, new Recognition(users, sessions, passwords, limits), audit, clock);
    }

    public static GuessLimits limits(GuessRules rules, Guesses guesses, Pauses pauses, Clock clock) {
        return new GuessLimits(new GuessCounting(guesses, rules, pauses, clock), rules, clock);
    }
}
