package org.quarknotes.users.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How well a person's account knows a device, that is a client at an address: each of the two is known for 90 days after a
 * session last began with it.
 *
 * @param used whether any session of the account ever began
 * @param lastHere when one last began at the address
 * @param lastWithClient when one last began with the client
 */
public record Familiarity(boolean used, Optional<Instant> lastHere, Optional<Instant> lastWithClient) {
    public static final Duration LASTS = Duration.ofDays(90);

    /** An account that nobody ever signed in to. */
    public static final Familiarity NONE = new Familiarity(false, Optional.empty(), Optional.empty());

    public boolean knowsAddress(Instant now) {
        return isKnown(lastHere, now);
    }

    public boolean knowsClient(Instant now) {
        return isKnown(lastWithClient, now);
    }

    /** Whether the person should hear of a sign-in, as it may not be theirs. The first one tells them nothing. */
    public boolean isNewDevice(Instant now) {
        return used && !(knowsAddress(now) && knowsClient(now));
    }

    /** Whether something that was last seen then is still known. */
    static boolean isKnown(Optional<Instant> last, Instant now) {
        return last.filter(forgottenAt(now)::isBefore).isPresent();
    }

    /** What was last seen at this time or before is forgotten. */
    public static Instant forgottenAt(Instant now) {
        return now.minus(LASTS);
    }
}
