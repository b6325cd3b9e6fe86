package org.quarknotes.notify.webhooks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A receiver on a socket, which hears what is posted and then does as it was told. */
public final class RealReceiver implements AutoCloseable {
    private final ServerSocket server;
    private final Manner manner;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();

    /** How it treats a connection whose request it has heard. */
    @FunctionalInterface
    public interface Manner {
        void treat(Socket connection) throws IOException, InterruptedException;
    }

    /** A receiver on an address of this machine. */
    public static RealReceiver on(String address, int port, Manner manner) {
        try {
            return new RealReceiver(new ServerSocket(port, 200, InetAddress.ofLiteral(address)), manner);
        } catch (IOException e) {
            throw new UncheckedIOException("Tried to listen on " + address, e);
        }
    }

    public static RealReceiver that(Manner manner) {
        return on("127.0.0.1", 0, manner);
    }

    RealReceiver(ServerSocket server, Manner manner) {
        this.server = server;
        this.manner = manner;
        Thread.ofVirtual().start(this::accept);
    }

    /** Answers so, and is done. */
    public static Manner answering(int status, String... fields) {
        return connection -> connection
                .getOutputStream()
                .write("HTTP/1.1 %d Some\r\n%sContent-Length: 2\r\n\r\nok"
                        .formatted(
                                status,
                                Stream.of(fields).map(field -> field + "\r\n").collect(Collectors.joining()))
                        .getBytes(ISO_8859_1));
    }

    /** Never answers. */
    public static Manner hanging() {
        return connection -> connection.getInputStream().readAllBytes();
    }

    /** A byte of an endless head every now and then. */
    static Manner dripping() {
        return connection -> {
            var out = connection.getOutputStream();
            out.write("HTTP/1.1 200 OK\r\nX-Slow: ".getBytes(ISO_8859_1));
            while (true) {
                out.write('a');
                out.flush();
                Thread.sleep(20);
            }
        };
    }

    /** Breaks the connection off. */
    static Manner resetting() {
        return connection -> {
            connection.setSoLinger(true, 0);
            connection.close();
        };
    }

    public int port() {
        return server.getLocalPort();
    }

    public String url() {
        return "http://127.0.0.1:" + port() + "/hook?a=b";
    }

    /** All requests so far. */
    public List<Heard> heard() {
        return List.copyOf(heard);
    }

    /** How often somebody connected, heard or not. */
    public int connections() {
        return connections.get();
    }

    private void accept() {
        try {
            while (true) {
                var connection = server.accept();
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> serve(connection));
            }
        } catch (SocketException over) {
            // It was closed.
        } catch (IOException e) {
            throw new UncheckedIOException("accept a connection", e);
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            heard.add(Heard.read(connection.getInputStream()));
            manner.treat(connection);
        } catch (IOException gone) {
            // The other side has gone, which some tests are about.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("close a receiver", e);
        }
    }
}
