package org.quarknotes.gateway.wire;

import io.netty.handler.codec.http.FullHttpResponse;
import java.time.Duration;
import org.quarknotes.problems.ProblemType;

/**
 * How connections are guarded.
 *
 * @param head until the head of a request is complete, from its first byte
 * @param idle until a connection is closed that has no request
 * @param refusals what is answered where there is no request to answer
 */
public record ConnectionGuard(Duration head, Duration idle, Refusals refusals) {

    /** Makes answers. */
    @FunctionalInterface
    public interface Refusals {
        FullHttpResponse answer(ProblemType type, String detail);
    }
}
