package org.quarknotes.local.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The TCP ports of this machine. */
public final class Ports {

    private static final Duration ANSWER = Duration.ofMillis(500);

    private Ports() {}

    /** A port that nobody listens on now; somebody else may take it before you do. */
    public static int free() {
        return free(1).getFirst();
    }

    /** Several different free ports: they are all held until the last one is known. */
    public static List<Integer> free(int count) {
        var sockets = new ArrayList<ServerSocket>();
        try {
            for (int i = 0; i < count; i++) {
                sockets.add(new ServerSocket(0));
            }
            return sockets.stream().map(ServerSocket::getLocalPort).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Asked the system for " + count + " free ports", e);
        } finally {
            sockets.forEach(Ports::closeQuietly);
        }
    }

    /** Whether a server could listen on the port: nobody does, on any of this machine's addresses. */
    public static boolean isFree(int port) {
        if (answers(port)) {
            return false;
        }
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /** Whether somebody accepts connections on the port, by IPv4 or IPv6. */
    public static boolean answers(int port) {
        return Stream.of("127.0.0.1", "::1").anyMatch(host -> accepts(host, port));
    }

    private static boolean accepts(String host, int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getByName(host), port), (int) ANSWER.toMillis());
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    private static void closeQuietly(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
