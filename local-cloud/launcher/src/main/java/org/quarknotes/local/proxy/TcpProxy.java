package org.quarknotes.local.proxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Listens on a port of this machine and carries every connection to another one, through a {@link Line} whose state can
 * be changed at any moment, for the connections that there are and for those to come. Whoever connects while nobody
 * listens at the other end is accepted and then reset.
 *
 * <p>All methods may be called from any thread.
 */
public final class TcpProxy implements AutoCloseable {

    private static final int BACKLOG = 1024;
    private static final int CONNECT_MILLIS = 2_000;

    private final ServerSocket entrance;
    private final int target;
    private final Gate gate = new Gate();
    private final Set<Passage> passages = ConcurrentHashMap.newKeySet();

    private TcpProxy(ServerSocket entrance, int target) {
        this.entrance = entrance;
        this.target = target;
    }

    /** Begins to listen, on a port that was free, for connections to this port of the same machine. */
    public static TcpProxy to(int target) {
        try {
            var proxy = new TcpProxy(new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress()), target);
            Thread.ofVirtual().name("proxy to " + target).start(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException("Tried to listen for connections to port " + target, e);
        }
    }

    /** Where to connect. */
    public int port() {
        return entrance.getLocalPort();
    }

    /** From now on the line is so. */
    public void set(Line line) {
        gate.set(line);
    }

    /** Resets all connections that are open now; returns how many there were. */
    public int reset() {
        var open = Set.copyOf(passages);
        open.forEach(Passage::reset);
        return open.size();
    }

    /** How many connections are open. */
    public int connections() {
        return passages.size();
    }

    /** Takes no more connections and resets those that there are. */
    @Override
    public void close() {
        try {
            entrance.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Tried to stop listening for connections to port " + target, e);
        }
        reset();
        set(new Line.Sound());
    }

    private void accept() {
        try {
            while (!entrance.isClosed()) {
                var client = entrance.accept();
                Thread.startVirtualThread(() -> carry(client));
            }
        } catch (IOException e) {
            if (!entrance.isClosed()) {
                throw new UncheckedIOException("Tried to accept a connection to port " + target, e);
            }
        }
    }

    private void carry(Socket client) {
        try {
            gate.pass(0);
            var server = new Socket();
            server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target), CONNECT_MILLIS);
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            carry(new Passage(client, server, gate));
        } catch (IOException nobodyThere) {
            Passage.reset(client);
        } catch (InterruptedException e) {
            Passage.reset(client);
            Thread.currentThread().interrupt();
        }
    }

    private void carry(Passage passage) throws InterruptedException {
        passages.add(passage);
        try {
            if (entrance.isClosed()) {
                passage.reset();
            }
            passage.carry();
        } finally {
            passages.remove(passage);
        }
    }
}
