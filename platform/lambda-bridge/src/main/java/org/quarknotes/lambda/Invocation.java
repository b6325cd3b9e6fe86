package org.quarknotes.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import io.quarkus.vertx.http.runtime.QuarkusHttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/** Leads from a request back to the invocation that brought it: remaining time, AWS request id, function name. */
public final class Invocation {
    private Invocation() {}

    /** The invocation's context; empty where the request came in through a socket. */
    public static Optional<Context> of(HttpServerRequest request) {
        return request.headers() instanceof QuarkusHttpHeaders headers
                ? Optional.ofNullable(headers.getContextObject(Context.class))
                : Optional.empty();
    }
}
