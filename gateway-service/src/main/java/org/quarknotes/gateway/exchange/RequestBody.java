package org.quarknotes.gateway.exchange;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import org.jspecify.annotations.Nullable;
import org.quarknotes.problems.ProblemType;

/** The body of a client's request. It streams to one reader, or is read whole and kept. */
public final class RequestBody {
    private final HttpServerRequest request;
    private final long limit;
    private @Nullable Future<Buffer> whole;
    private boolean passedOn;

    /**
     * A body of which not a byte has been read yet.
     *
     * @param limit in bytes
     */
    public RequestBody(HttpServerRequest request, long limit) {
        this.request = request;
        this.limit = limit;
    }

    /**
     * Whoever is about to read the body or send it on asks first, and does not begin for nothing.
     *
     * @throws Refused when it is announced to be too long
     */
    public void requireFitting() {
        var length = announcedLength();
        if (length != null && Long.parseLong(length) > limit) {
            throw tooLong(limit);
        }
    }

    static Refused tooLong(long limit) {
        return new Refused(
                ProblemType.PAYLOAD_TOO_LARGE, "The body is longer than " + limit + " bytes, the limit here.");
    }

    /** Whether there is none, or it can be sent any number of times. */
    public boolean repeatable() {
        return whole != null || !announced();
    }

    /** All of the body, read into memory at the first call. */
    public Future<Buffer> whole() {
        if (whole == null) {
            requireFitting();
            whole = !Framing.hasBody(request) ? Future.succeededFuture(Buffer.buffer()) : read();
        }
        return whole;
    }

    private Future<Buffer> read() {
        Promise<Buffer> complete = Promise.promise();
        var bytes = Buffer.buffer();
        request.exceptionHandler(complete::tryFail);
        request.handler(chunk -> {
            if (bytes.length() + chunk.length() > limit) {
                complete.tryFail(tooLong(limit));
                return;
            }
            bytes.appendBuffer(chunk);
        });
        request.endHandler(end -> complete.tryComplete(bytes));
        proceed();
        request.resume();
        return complete.future();
    }

    /** Framed as the client framed it, so that a service sees a body cut short for what it is. */
    public Future<Void> sendTo(HttpClientRequest upstream) {
        if (whole != null) {
            return whole.compose(bytes -> {
                passedOn = true;
                return bytes.length() == 0 ? upstream.end() : upstream.end(bytes);
            });
        }
        if (!Framing.hasBody(request)) {
            passedOn = true;
            return upstream.end();
        }
        var length = announcedLength();
        if (length != null) {
            upstream.putHeader(HttpHeaders.CONTENT_LENGTH, length);
        }
        upstream.setChunked(length == null && announced());
        proceed();
        return BodyFlow.limited(request, upstream, limit, () -> passedOn = true);
    }

    /** Whether its end, too, has been given to a service. Until then, nobody else is given the connection. */
    public boolean passedOn() {
        return passedOn;
    }

    private void proceed() {
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            request.response().writeContinue();
        }
    }

    /** Netty has made sure that it is one number, and that there is no Transfer-Encoding beside it. */
    private @Nullable String announcedLength() {
        return request.getHeader(HttpHeaders.CONTENT_LENGTH);
    }

    /** Whether a body is to come or has come. */
    public boolean announced() {
        return announcedLength() != null
                || request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                || (request.version() == HttpVersion.HTTP_2 && Framing.hasBody(request));
    }
}
