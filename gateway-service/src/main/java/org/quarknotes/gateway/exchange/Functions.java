package org.quarknotes.gateway.exchange;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import org.quarknotes.gateway.domain.FunctionName;

/** Functions on AWS Lambda: for routes that one answers, and for authorizers. */
public interface Functions {

    /**
     * Invokes a function once and waits for its result; nothing is tried again, for the function may have had its effect.
     * Called on an event loop, which is never blocked; the future completes there.
     *
     * @param payload JSON, at most 6 MB
     * @param patience for all of it, from connecting to the last byte of the result
     * @return the JSON that the function returned; every failure is a {@link FunctionFailed}
     */
    Future<Buffer> invoke(FunctionName function, Buffer payload, Duration patience);
}
