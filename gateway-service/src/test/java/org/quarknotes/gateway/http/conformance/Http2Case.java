package org.quarknotes.gateway.http.conformance;

import java.util.List;

/**
 * Frames that are sent after the greeting, and what comes of them.
 *
 * @param name a sentence
 * @param answered on stream 1, as {@link Summary} tells it, or how the stream or the connection was ended
 * @param arrived what has reached the service, as {@link Summary} tells it
 */
record Http2Case(String name, List<Frame> sent, String answered, String arrived) {
    static final String MALFORMED = "RST_STREAM PROTOCOL_ERROR";

    static Http2Case passes(String name, String arrived, Frame... sent) {
        return new Http2Case(name, List.of(sent), "200", arrived);
    }

    /** Nobody behind hears of it. */
    static Http2Case refused(String name, String answered, Frame... sent) {
        return new Http2Case(name, List.of(sent), answered, Case.NOTHING);
    }

    static Http2Case malformed(String name, Frame... sent) {
        return refused(name, MALFORMED, sent);
    }

    /** Whether the connection goes on; other streams of it are none the worse. */
    boolean endsConnection() {
        return answered.startsWith("GOAWAY") || answered.equals("closed");
    }

    @Override
    public String toString() {
        return name;
    }
}
