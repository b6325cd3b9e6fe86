package org.quarknotes.notify.http;

/**
 * Why the server closes a socket (RFC 6455, section 7.4); {@code docs/streams.md} tells clients what to do.
 *
 * @param code 4000 and following are this API's own
 * @param reason at most 123 bytes
 */
record Closing(short code, String reason) {
    static final Closing LEAVING = of(1001, "this server stops; connect again");
    static final Closing BINARY = of(1003, "only text is understood");
    static final Closing TOO_LARGE = of(1009, "the message is too large");
    static final Closing NOT_UNDERSTOOD = of(4400, "the message is not understood");
    static final Closing UNAUTHENTICATED = of(4401, "the credential is no longer good");
    static final Closing SILENT = of(4408, "nothing was heard for too long");
    static final Closing NEVER_SENT = of(4409, "an id was acknowledged that was not sent");

    private static Closing of(int code, String reason) {
        return new Closing((short) code, reason);
    }
}
