package org.quarknotes.gateway.identity;

/** Which credentials are good enough, and what is said to those who show none of them. */
enum Accepted {
    TOKEN_OR_KEY(Credentials.CHALLENGE, "This operation needs an access token or an API key."),
    TOKEN(Credentials.CHALLENGE, "This operation needs an access token; an API key is not enough."),
    KEY("ApiKey realm=\"quarknotes\"", "This operation needs an API key, as X-Api-Key; an access token is not enough.");

    private final String challenge;
    private final String demand;

    Accepted(String challenge, String demand) {
        this.challenge = challenge;
        this.demand = demand;
    }

    boolean tokens() {
        return this != KEY;
    }

    boolean keys() {
        return this != TOKEN;
    }

    /** The value of WWW-Authenticate (RFC 9110, section 11.6.1); for keys there is no registered scheme. */
    String challenge() {
        return challenge;
    }

    /** A sentence for the client. */
    String demand() {
        return demand;
    }
}
