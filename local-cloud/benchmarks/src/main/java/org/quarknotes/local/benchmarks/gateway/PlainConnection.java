package org.quarknotes.local.benchmarks.gateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** HTTP/1.1, with answers whose length is announced. */
final class PlainConnection implements Connection {
    private static final String OK = "HTTP/1.1 200 ";
    private static final String LENGTH = "\r\ncontent-length:";

    private final Socket socket;
    private final InputStream in;
    private final byte[] request;
    private final byte[] received = new byte[16 * 1024];
    private int filled;

    PlainConnection(int port, String path, Map<String, String> fields) throws IOException {
        this.socket = open(port);
        this.in = socket.getInputStream();
        this.request = fields.entrySet().stream()
                .map(field -> field.getKey() + ": " + field.getValue() + "\r\n")
                .collect(Collectors.joining("", "GET %s HTTP/1.1\r\nHost: localhost\r\n".formatted(path), "\r\n"))
                .getBytes(ISO_8859_1);
    }

    static Socket open(int port) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        try {
            socket.setTcpNoDelay(true);
            return socket;
        } catch (SocketException e) {
            socket.close();
            throw e;
        }
    }

    @Override
    public void exchange() throws IOException {
        socket.getOutputStream().write(request);
        filled = 0;
        int body = bodyStart(0);
        while (body < 0) {
            int searched = Math.max(0, filled - 3);
            read();
            body = bodyStart(searched);
        }
        var head = new String(received, 0, body, ISO_8859_1);
        if (!head.startsWith(OK)) {
            throw new IOException("the answer was " + head.lines().findFirst().orElse("nothing"));
        }
        int end = body + length(head);
        while (filled < end) {
            read();
        }
    }

    private void read() throws IOException {
        int count = in.read(received, filled, received.length - filled);
        if (count <= 0) {
            throw new EOFException("the connection ended, or the answer is too long, at byte " + filled);
        }
        filled += count;
    }

    /** Behind the empty line, or -1. */
    private int bodyStart(int from) {
        for (int i = from; i + 3 < filled; i++) {
            if (received[i] == '\r' && received[i + 1] == '\n' && received[i + 2] == '\r' && received[i + 3] == '\n') {
                return i + 4;
            }
        }
        return -1;
    }

    private static int length(String head) throws IOException {
        int at = head.toLowerCase(Locale.ROOT).indexOf(LENGTH);
        if (at < 0) {
            throw new IOException("the answer does not announce its length");
        }
        int start = at + LENGTH.length();
        return Integer.parseInt(head.substring(start, head.indexOf('\r', start)).strip());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
