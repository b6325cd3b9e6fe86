package org.quarknotes.rest;

import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * The body of an answer of any length, written while it is sent, no faster than the client takes it. A failure before
 * the first bytes are sent is answered with a problem, a later one closes the connection: the framework resets it too,
 * but may send the end of the body first, and then the client takes a part for the whole.
 *
 * <p>The resource has to return it in a {@code Response}; otherwise the framework would write a problem as if it were
 * the body.
 */
public final class StreamedBody implements StreamingOutput {
    /** Bytes; more than the framework keeps back, so that whatever leaves this buffer is on its way. */
    private static final int BUFFER = 16 * 1024;

    private final RoutingContext request;
    private final Writing writing;

    /** What writes the body. */
    @FunctionalInterface
    public interface Writing {
        /** Writes all of it; what this throws, but for the stream's own failure, is a failure of the service. */
        void to(OutputStream out) throws IOException;
    }

    public StreamedBody(RoutingContext request, Writing writing) {
        this.request = request;
        this.writing = writing;
    }

    @Override
    public void write(OutputStream out) throws IOException {
        var buffer = new BufferedOutputStream(out, BUFFER);
        try {
            writing.to(buffer);
            buffer.flush();
        } catch (UncheckedIOException failure) {
            cutIfBegun();
            throw failure.getCause();
        } catch (IOException | RuntimeException | Error failure) {
            cutIfBegun();
            throw failure;
        }
    }

    /** Closes the connection (HTTP/1.1), or the stream on it (HTTP/2), with all that waits to be sent. */
    private void cutIfBegun() {
        if (!request.response().headWritten()) {
            return;
        }
        if (request.request().version() == HttpVersion.HTTP_2) {
            request.response().reset();
            return;
        }
        // Vert.x would close behind what was written, and not wait: the framework goes on at once, changes the head
        // if it has not gone out, and ends the body.
        ((ConnectionBase) request.request().connection()).channel().close().awaitUninterruptibly();
    }
}
