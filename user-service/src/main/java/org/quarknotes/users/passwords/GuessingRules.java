package org.quarknotes.users.passwords;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.quarknotes.users.domain.GuessRules;

/** Makes the rules of guessing from the settings. */
final class GuessingRules {
    private GuessingRules() {}

    /** Made at start, so that rules that cannot be stop it. */
    @Produces
    @Singleton
    @Startup
    static GuessRules rules(GuessingSettings settings) {
        return new GuessRules(
                settings.account(),
                settings.address(),
                settings.window(),
                settings.undelayed(),
                settings.longestDelay(),
                settings.waiting());
    }
}
