package org.quarknotes.local.benchmarks.gateway;

import java.io.Closeable;
import java.io.IOException;

/** One connection on which the same request is asked again and again. Written to be cheap: it shares the machine. */
interface Connection extends Closeable {

    /**
     * Asks once and reads the answer to its end.
     *
     * @throws IOException when there is no answer, or another status than 200
     */
    void exchange() throws IOException;
}
