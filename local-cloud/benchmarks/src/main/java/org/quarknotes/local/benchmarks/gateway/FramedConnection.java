package org.quarknotes.local.benchmarks.gateway;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;

/**
 * HTTP/2 with prior knowledge (RFC 9113), one request at a time, as on a {@link PlainConnection}. Of an answer's header it
 * reads but the status, which is its first field.
 */
final class FramedConnection implements Connection {
    private static final int DATA = 0;
    private static final int HEADERS = 1;
    private static final int SETTINGS = 4;
    private static final int PING = 6;
    private static final int GO_AWAY = 7;
    private static final int RESET = 3;
    private static final int WINDOW_UPDATE = 8;

    private static final int ACK = 1;
    private static final int END_STREAM = 1;
    private static final int END_HEADERS = 4;
    private static final int PRIORITY = 0x20;

    /** Bytes: on which stream a stream depends, and its weight. */
    private static final int PRIORITY_LENGTH = 5;

    private static final int INITIAL_WINDOW_SIZE = 4;
    private static final int LARGEST_WINDOW = Integer.MAX_VALUE;
    private static final int DEFAULT_WINDOW = 65_535;

    private final Socket socket;
    private final DataInputStream in;
    private final byte[] header;
    private int stream = 1;
    private int unacknowledged;

    FramedConnection(int port, String path, Map<String, String> fields) throws IOException {
        this.socket = PlainConnection.open(port);
        this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 16 * 1024));
        this.header = new HeaderBlock().request(path, fields).bytes();
        var hello = new ByteArrayOutputStream();
        hello.writeBytes("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(US_ASCII));
        hello.writeBytes(frame(
                SETTINGS,
                0,
                0,
                ByteBuffer.allocate(6)
                        .putShort((short) INITIAL_WINDOW_SIZE)
                        .putInt(LARGEST_WINDOW)
                        .array()));
        hello.writeBytes(widen(LARGEST_WINDOW - DEFAULT_WINDOW));
        socket.getOutputStream().write(hello.toByteArray());
    }

    @Override
    public void exchange() throws IOException {
        socket.getOutputStream().write(frame(HEADERS, END_STREAM | END_HEADERS, stream, header));
        while (!readFrame()) {
            // Until the end of the answer.
        }
        stream += 2;
    }

    /** Whether it was the last of the answer. */
    private boolean readFrame() throws IOException {
        int lengthAndType = in.readInt();
        int flags = in.readUnsignedByte();
        int of = in.readInt();
        var payload = in.readNBytes(lengthAndType >>> 8);
        switch (lengthAndType & 0xff) {
            case SETTINGS -> answer(SETTINGS, flags, new byte[0]);
            case PING -> answer(PING, flags, payload);
            case HEADERS -> HeaderBlock.requireOk(behindPriority(flags, payload));
            case DATA -> acknowledge(payload.length);
            case GO_AWAY, RESET -> throw new IOException("the server broke off the exchange " + of);
            default -> {} // of no meaning to this client
        }
        var ofAnswer = of == stream && (lengthAndType & 0xff) <= HEADERS;
        return ofAnswer && (flags & END_STREAM) != 0;
    }

    private static byte[] behindPriority(int flags, byte[] payload) {
        return (flags & PRIORITY) == 0 ? payload : Arrays.copyOfRange(payload, PRIORITY_LENGTH, payload.length);
    }

    private void answer(int type, int flags, byte[] payload) throws IOException {
        if ((flags & ACK) == 0) {
            socket.getOutputStream().write(frame(type, ACK, 0, payload));
        }
    }

    /** Opens the connection's window again when half of it is used up. */
    private void acknowledge(int bytes) throws IOException {
        unacknowledged += bytes;
        if (unacknowledged > LARGEST_WINDOW / 2) {
            socket.getOutputStream().write(widen(unacknowledged));
            unacknowledged = 0;
        }
    }

    private static byte[] widen(int by) {
        return frame(WINDOW_UPDATE, 0, 0, ByteBuffer.allocate(4).putInt(by).array());
    }

    private static byte[] frame(int type, int flags, int stream, byte[] payload) {
        return ByteBuffer.allocate(9 + payload.length)
                .putInt((payload.length << 8) | type)
                .put((byte) flags)
                .putInt(stream)
                .put(payload)
                .array();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
