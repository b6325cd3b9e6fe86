package org.quarknotes.local.proxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;

/**
 * One connection through the proxy. Each direction ends for itself, as TCP's do: whoever has said all may still listen.
 * A connection that breaks on one side is reset on the other.
 */
final class Passage {

    private static final int PIECE_BYTES = 16 << 10;

    private final Socket client;
    private final Socket server;
    private final Gate gate;

    Passage(Socket client, Socket server, Gate gate) {
        this.client = client;
        this.server = server;
        this.gate = gate;
    }

    /** Returns when both directions have ended. */
    void carry() throws InterruptedException {
        var back = Thread.startVirtualThread(() -> carry(server, client));
        carry(client, server);
        back.join();
        close(client);
        close(server);
    }

    /** Both sides get a TCP reset instead of whatever was under way. */
    void reset() {
        reset(client);
        reset(server);
    }

    private void carry(Socket from, Socket to) {
        try {
            var in = from.getInputStream();
            var out = to.getOutputStream();
            var piece = new byte[PIECE_BYTES];
            for (int bytes = in.read(piece); bytes >= 0; bytes = in.read(piece)) {
                gate.pass(bytes);
                out.write(piece, 0, bytes);
            }
            gate.pass(0);
            to.shutdownOutput();
        } catch (IOException broken) {
            reset();
        } catch (InterruptedException e) {
            reset();
            Thread.currentThread().interrupt();
        }
    }

    /** With a linger time of zero, closing sends a reset: {@link java.net.StandardSocketOptions#SO_LINGER}. */
    static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException closedAlready) {
            return;
        }
        close(socket);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Tried to close a connection", e);
        }
    }
}
