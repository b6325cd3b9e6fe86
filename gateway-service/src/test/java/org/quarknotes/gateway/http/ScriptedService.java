package org.quarknotes.gateway.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A service behind the gateway, down to its bytes: it keeps whatever reaches it, and answers as a test says. */
public final class ScriptedService implements AutoCloseable {
    private final ServerSocket server;
    private final Map<String, Script> standing = new ConcurrentHashMap<>();
    private final Map<String, Script> scripts = new ConcurrentHashMap<>();
    private final List<HttpMessage> arrived = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();

    private ScriptedService(ServerSocket server) {
        this.server = server;
    }

    /** What to do with a request; when it throws, the connection is closed. */
    @FunctionalInterface
    public interface Script {
        void answer(HttpMessage request, Socket client) throws IOException;
    }

    public static ScriptedService start() throws IOException {
        var service = new ScriptedService(new ServerSocket(0, 200, InetAddress.getLoopbackAddress()));
        Thread.ofVirtual().start(service::accept);
        return service;
    }

    public static Script json(String body) {
        var head = """
                HTTP/1.1 200 OK
                Content-Type: application/json
                Content-Length: %d

                """.formatted(body.length());
        return (request, client) ->
                lines(request.start().startsWith("HEAD ") ? head : head + body).answer(request, client);
    }

    /** Writes this answer, with its line ends as HTTP has them. */
    public static Script lines(String answer) {
        return (request, client) ->
                client.getOutputStream().write(answer.replace("\n", "\r\n").getBytes(ISO_8859_1));
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    /** Answers a path in this way, until {@link #forget()}. */
    public void on(String path, Script script) {
        scripts.put(path, script);
    }

    /** Answers a path in this way whatever a test does. */
    public void always(String path, Script script) {
        standing.put(path, script);
    }

    /** Starts afresh, for the next test. */
    public void forget() {
        scripts.clear();
        arrived.clear();
    }

    /** All requests so far, but those for paths that are always answered alike. */
    public List<HttpMessage> arrived() {
        return List.copyOf(arrived);
    }

    /** How many are open. */
    public int connections() {
        return connections.get();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var client = server.accept();
                Thread.ofVirtual().start(() -> converse(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void converse(Socket client) {
        connections.incrementAndGet();
        try (client) {
            while (true) {
                answer(HttpMessage.read(client.getInputStream()), client);
            }
        } catch (IOException | RuntimeException over) {
            // The other side has closed, or the script wanted the connection to break.
        } finally {
            connections.decrementAndGet();
        }
    }

    private void answer(HttpMessage request, Socket client) throws IOException {
        var path = request.start().split(" ", 3)[1].split("\\?", 2)[0];
        var always = standing.get(path);
        if (always == null) {
            arrived.add(request);
        }
        var script = always == null ? scripts.getOrDefault(path, json("{}")) : always;
        script.answer(request, client);
        client.getOutputStream().flush();
    }
}
