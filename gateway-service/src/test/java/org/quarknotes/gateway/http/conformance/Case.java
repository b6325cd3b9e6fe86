package org.quarknotes.gateway.http.conformance;

/**
 * Bytes that are sent, and what comes of them.
 *
 * @param name a sentence
 * @param sent each byte as one character
 * @param answered as {@link Summary} tells it, until the gateway closes the connection
 * @param arrived what has reached the service, as {@link Summary} tells it
 */
record Case(String name, String sent, String answered, String arrived) {
    static final String NOTHING = "nothing";
    static final String MALFORMED = "400 malformed-request";

    /** Refused as malformed, and nobody behind hears of it. */
    static Case malformed(String name, String sent) {
        return new Case(name, sent, MALFORMED, NOTHING);
    }

    static Case refused(String name, String sent, String answered) {
        return new Case(name, sent, answered, NOTHING);
    }

    @Override
    public String toString() {
        return name;
    }
}
