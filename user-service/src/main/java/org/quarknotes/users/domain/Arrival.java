package org.quarknotes.users.domain;

/**
 * A session that is about to begin.
 *
 * @param person whose it is, as read when they were recognised
 * @param first the grant of its first refresh token
 * @param known how well the account knew the device when that was looked up
 */
public record Arrival(Profile person, Session session, RefreshGrant first, Familiarity known) {
    /** Whether its owner should hear that it began. */
    public boolean isOnNewDevice() {
        return known.isNewDevice(session.createdAt());
    }
}
