package org.quarknotes.local.benchmarks.gateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What is behind all contenders, in a process of its own: answers 1 KB to any GET, and the issuer's documents. A thread for
 * each connection, and nothing else that costs.
 */
final class Upstream {
    static final String KEYS = "/jwks.json";
    static final String ENDED_SESSIONS = "/ended-sessions";
    private static final int BODY_BYTES = 1024;

    private final byte[] page = answer("x".repeat(BODY_BYTES));
    private final byte[] endedSessions = answer("{\"sessions\":[]}");
    private final byte[] keys;

    private Upstream(String keys) {
        this.keys = answer(keys);
    }

    /**
     * Serves until it is ended.
     *
     * @param arguments its port, and the file that holds the issuer's keys
     */
    public static void main(String[] arguments) throws IOException {
        var upstream = new Upstream(Files.readString(Path.of(arguments[1])));
        try (var server = new ServerSocket()) {
            server.setReuseAddress(true);
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0])), 256);
            while (true) {
                var client = server.accept();
                Thread.ofPlatform().daemon().start(() -> upstream.serve(client));
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            client.setTcpNoDelay(true);
            var in = new BufferedReader(new InputStreamReader(client.getInputStream(), ISO_8859_1), 4096);
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                skipFields(in);
                client.getOutputStream().write(answerTo(line));
            }
        } catch (IOException gone) {
            // Whoever called has lost interest; the next call is on another connection.
        }
    }

    private static void skipFields(BufferedReader in) throws IOException {
        @Nullable String field;
        do {
            field = in.readLine();
        } while (field != null && !field.isEmpty());
    }

    private byte[] answerTo(String requestLine) {
        if (requestLine.startsWith("GET " + KEYS)) {
            return keys;
        }
        return requestLine.startsWith("GET " + ENDED_SESSIONS) ? endedSessions : page;
    }

    private static byte[] answer(String body) {
        return """
                HTTP/1.1 200 OK\r
                Content-Type: application/json\r
                Content-Length: %d\r
                \r
                %s""".formatted(body.length(), body).getBytes(ISO_8859_1);
    }
}
