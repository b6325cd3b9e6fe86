package org.quarknotes.system.gateway;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.Executors;

/** A service that agrees to every WebSocket and sends back what it hears, byte for byte. In a process of its own. */
public final class OpenSockets {
    private static final String AGREED = """
            HTTP/1.1 101 Switching Protocols
            Upgrade: websocket
            Connection: Upgrade
            Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=

            """.replace("\n", "\r\n");

    private OpenSockets() {}

    /** Serves on the port that is named first. */
    public static void main(String[] arguments) throws IOException {
        try (var server = new ServerSocket();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0])), 1_000);
            while (true) {
                var client = server.accept();
                threads.execute(() -> converse(client));
            }
        }
    }

    static URI address(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    private static void converse(Socket client) {
        try (client) {
            var in = client.getInputStream();
            var head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                int next = in.read();
                if (next < 0) {
                    return;
                }
                head.append((char) next);
            }
            var out = client.getOutputStream();
            out.write(
                    head.indexOf("websocket") < 0
                            ? "HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\n{\"keys\":[]}".getBytes(US_ASCII)
                            : AGREED.getBytes(US_ASCII));
            in.transferTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException("a conversation broke", e);
        }
    }
}
