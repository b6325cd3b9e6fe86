package org.quarknotes.gateway.http;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;
import org.quarknotes.problems.ProblemType;

/** The body of a client's request, of which not a byte has been read yet. */
final class RequestBody {
    private final HttpServerRequest request;
    private final long limit;

    /** @throws Refused when the body is announced to be too long */
    RequestBody(HttpServerRequest request, long limit) {
        this.request = request;
        this.limit = limit;
        var length = announcedLength();
        if (length != null && Long.parseLong(length) > limit) {
            throw tooLong(limit);
        }
    }

    static Refused tooLong(long limit) {
        return new Refused(
                ProblemType.PAYLOAD_TOO_LARGE, "The body is longer than " + limit + " bytes, the limit here.");
    }

    /** Framed as the client framed it, so that a service sees a body cut short for what it is. */
    Future<Void> sendTo(HttpClientRequest upstream) {
        if (request.isEnded()) {
            return upstream.end();
        }
        var length = announcedLength();
        if (length != null) {
            upstream.putHeader(HttpHeaders.CONTENT_LENGTH, length);
        }
        upstream.setChunked(request.headers().contains(HttpHeaders.TRANSFER_ENCODING));
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            request.response().writeContinue();
        }
        return BodyFlow.limited(request, upstream, limit);
    }

    /** Netty has made sure that it is one number, and that there is no Transfer-Encoding beside it. */
    private @Nullable String announcedLength() {
        return request.getHeader(HttpHeaders.CONTENT_LENGTH);
    }
}
