package org.quarknotes.notify.http;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;
import java.util.List;

/** How WebSockets are read: messages of clients are short, and what is compressed could be long all the same. */
@Singleton
class SocketOptions implements HttpServerOptionsCustomizer {
    static final String PROTOCOL = "quarknotes.v1";

    /** Characters of a message that is read. */
    static final int LONGEST = 1024;

    /** Bytes; a longer frame or message is not waited for: the connection is closed. */
    private static final int LARGEST = 16 * 1024;

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setWebSocketSubProtocols(List.of(PROTOCOL))
                .setMaxWebSocketFrameSize(LARGEST)
                .setMaxWebSocketMessageSize(LARGEST)
                .setPerFrameWebSocketCompressionSupported(false)
                .setPerMessageWebSocketCompressionSupported(false);
    }
}
