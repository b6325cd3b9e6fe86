package org.quarknotes.users.tokens;

/** The keys that access tokens are signed with, now. */
@FunctionalInterface
interface SigningKeys {
    /** To be asked each time: they change while the service runs. */
    SigningKeySet inForce();
}
