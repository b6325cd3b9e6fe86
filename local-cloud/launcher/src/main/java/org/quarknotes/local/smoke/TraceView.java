package org.quarknotes.local.smoke;

import java.net.URI;

/** Shows what a request set in motion. */
@FunctionalInterface
public interface TraceView {

    /** Draws the trace in which this path was served. */
    void tell(String path, Narrator narrator);

    /** For a system whose traces are elsewhere. */
    static TraceView none() {
        return (path, narrator) -> {};
    }

    /** Asks the launcher's receiver. */
    static TraceView at(URI receiver) {
        return new ReceivedTraces(receiver);
    }
}
