package org.quarknotes.gateway.domain;

/** What one call says about the service that was called. */
public enum Verdict {
    GOOD,
    BAD,
    /** Nothing: the client left, or sent too much or too slowly. Clients must not be able to make a service look bad. */
    NONE
}
