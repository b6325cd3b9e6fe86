package org.quarknotes.users.passwords;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often passwords may be guessed. */
@ConfigMapping(prefix = "quarknotes.users.guessing")
interface GuessingSettings {
    /** Wrong passwords for one account within the window; more are refused unseen. */
    @WithDefault("20")
    int account();

    /** Wrong passwords from one address within the window, for whatever accounts. */
    @WithDefault("200")
    int address();

    @WithDefault("10m")
    Duration window();

    /** Wrong passwords for one account after which the next ones are delayed. */
    @WithDefault("5")
    int undelayed();

    /** Delays begin with a tenth of a second and double up to this, 4 seconds at most. */
    @WithDefault("2s")
    Duration longestDelay();

    /** How many requests may be delayed at a time; whoever comes then is refused as overload. */
    @WithDefault("500")
    int waiting();
}
