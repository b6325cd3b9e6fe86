package org.quarknotes.gateway.exchange;

import java.time.Duration;

/** Is told of every exchange when it is over: logs and metrics. Called on the event loop of the request; never blocks. */
public interface Witness {

    /**
     * An exchange has ended.
     *
     * @param took from the head of the request to the last byte of the answer, or to the moment when the client left
     */
    void ended(Exchange exchange, Duration took);
}
