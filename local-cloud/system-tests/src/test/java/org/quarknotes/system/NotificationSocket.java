package org.quarknotes.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A client of the socket that keeps all it hears, and acknowledges only what it is told to. */
final class NotificationSocket implements AutoCloseable {
    static final String PATH = "/v1/notifications/socket";
    static final String PROTOCOL = "quarknotes.v1";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<JsonNode> messages = new CopyOnWriteArrayList<>();
    private volatile int closeCode;
    private volatile boolean failed;
    private @Nullable WebSocket socket;

    /** Opens one at a gateway or a service. */
    static NotificationSocket open(URI server, String token) {
        return open(server, "Authorization", "Bearer " + token);
    }

    static NotificationSocket open(URI server, String header, String credential) {
        var client = new NotificationSocket();
        try {
            client.socket = Sockets.ANYWHERE
                    .newWebSocketBuilder()
                    .header(header, credential)
                    .subprotocols(PROTOCOL)
                    .buildAsync(URI.create("ws" + server.toString().substring(4) + PATH), client.new Listener())
                    .get(30, TimeUnit.SECONDS);
        } catch (Exception refused) {
            throw new AssertionError("a socket was refused", refused);
        }
        return client;
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                messages.add(parse(text.toString()));
                text.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closeCode = code;
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            failed = true;
        }
    }

    private static JsonNode parse(String message) {
        try {
            return JSON.readTree(message);
        } catch (IOException e) {
            throw new UncheckedIOException("not JSON: " + message, e);
        }
    }

    String protocol() {
        return socket().getSubprotocol();
    }

    /** All that was heard so far. */
    List<JsonNode> messages() {
        return messages;
    }

    /** What the notifications so far are about, in the order in which they came. */
    List<String> links() {
        return messages.stream()
                .map(message -> message.path("notification").path("link").asText())
                .toList();
    }

    String id(int message) {
        return messages.get(message).path("notification").path("id").asText();
    }

    void acknowledge(int message) {
        say("{\"type\": \"ack\", \"id\": \"%s\"}".formatted(id(message)));
    }

    void say(String text) {
        socket().sendText(text, true).join();
    }

    void sayBytes(byte[] bytes) {
        socket().sendBinary(ByteBuffer.wrap(bytes), true).join();
    }

    /** With which code the server closed it; 0 while it is open. */
    int closeCode() {
        return closeCode;
    }

    boolean isOver() {
        return closeCode != 0 || failed;
    }

    private WebSocket socket() {
        if (socket == null) {
            throw new IllegalStateException("not open");
        }
        return socket;
    }

    /** As if the client's machine were gone. */
    @Override
    public void close() {
        socket().abort();
    }
}
