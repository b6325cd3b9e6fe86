package org.quarknotes.users.dynamodb;

import java.time.Instant;
import org.quarknotes.users.domain.Familiarity;
import org.quarknotes.users.domain.UserId;

/** What an account knows of the devices on which its sessions began, kept in the person's partition. */
sealed interface Familiar {
    UserId owner();

    /** When a session last began with it. */
    Instant at();

    /** When it is forgotten. */
    default Instant until() {
        return at().plus(Familiarity.LASTS);
    }

    /**
     * An address at which a session began.
     *
     * @param place a pseudonym that the address has for this person only
     */
    record Place(UserId owner, String place, Instant at) implements Familiar {}

    /**
     * A client with which a session began.
     *
     * @param client a pseudonym that it has for this person only
     */
    record Client(UserId owner, String client, Instant at) implements Familiar {}

    /**
     * That a session began at all; it lasts as long as the account, and so tells an account that was not used for long from
     * one that never was.
     *
     * @param at when the first one began
     */
    record Use(UserId owner, Instant at) implements Familiar {}
}
