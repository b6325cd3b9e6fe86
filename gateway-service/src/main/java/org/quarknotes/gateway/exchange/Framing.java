package org.quarknotes.gateway.exchange;

import io.netty.handler.codec.http2.Http2ConnectionHandler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;

/** Where the body of a request ends. */
public final class Framing {
    private Framing() {}

    /**
     * Whether there is a body. In HTTP/2 neither a field nor {@link HttpServerRequest#isEnded()} tells: Vert.x keeps the end
     * of a paused request from us. So the stream is asked, and only after the events of its first frame.
     */
    public static boolean hasBody(HttpServerRequest request) {
        if (request.isEnded()) {
            return false;
        }
        return request.version() != HttpVersion.HTTP_2 || request.bytesRead() > 0 || isOpen(request);
    }

    private static boolean isOpen(HttpServerRequest request) {
        var pipeline = ((ConnectionBase) request.connection()).channel().pipeline();
        var stream = pipeline.get(Http2ConnectionHandler.class).connection().stream(request.streamId());
        return stream != null && stream.state().remoteSideOpen();
    }
}
