package org.quarknotes.gateway.domain;

/** Who may use a route. Services decide again, and more finely. */
public enum Access {
    /** Everybody. */
    PUBLIC,
    /** Whoever bears a valid access token. */
    JWT
}
