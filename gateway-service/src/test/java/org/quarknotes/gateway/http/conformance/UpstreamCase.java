package org.quarknotes.gateway.http.conformance;

/**
 * Bytes that a service answers with before it closes the connection, and what the client is given.
 *
 * @param name a sentence
 * @param served each byte as one character
 * @param answered as {@link Summary} tells it; with {@code cut off} where the client sees that something is missing
 */
record UpstreamCase(String name, String served, String answered) {
    static final String UNAVAILABLE = "502 upstream-unavailable";

    /** Nothing of it reaches the client. */
    static UpstreamCase unavailable(String name, String served) {
        return new UpstreamCase(name, served, UNAVAILABLE);
    }

    @Override
    public String toString() {
        return name;
    }
}
