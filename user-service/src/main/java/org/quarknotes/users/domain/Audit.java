package org.quarknotes.users.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * What was done with whose account, for as long as the law or the house wants to know. It names people by pseudonyms, so
 * that it can outlive an account without telling whose it was to anybody who has not got its id.
 */
public interface Audit {
    /** Records what had no other effect; everything else is recorded in the transaction of its effect. */
    void record(Deed deed);

    /** Records nothing, but takes as long, lest the time tell that there is no account. */
    void recordNothing(Deed deed);

    /**
     * What was done with this account, the latest first.
     *
     * @param limit how many at most, 1 to 100
     * @throws InvalidCursor when the cursor was altered, or given for something else
     */
    Page<Entry> of(UserId whose, int limit, Optional<String> cursor);

    /**
     * A deed as it is kept: without address, and with no more of its doer than this.
     *
     * @param byThemselves whether the person did it, as far as anybody had proved who they are
     */
    record Entry(String id, Deed.Kind kind, boolean byThemselves, Optional<String> userAgent, Instant at) {}
}
