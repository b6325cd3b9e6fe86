package org.quarknotes.gateway.http.conformance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * A frame of HTTP/2 as it is on the wire (RFC 9113, section 4.1). What it holds need not make sense.
 *
 * @param stream 0 for the connection
 * @param payload its bytes, each as one character
 */
record Frame(int type, int flags, int stream, String payload) {
    static final int DATA = 0x0;
    static final int HEADERS = 0x1;
    static final int PRIORITY = 0x2;
    static final int RST_STREAM = 0x3;
    static final int SETTINGS = 0x4;
    static final int PUSH_PROMISE = 0x5;
    static final int PING = 0x6;
    static final int GOAWAY = 0x7;
    static final int WINDOW_UPDATE = 0x8;
    static final int CONTINUATION = 0x9;

    static final int END_STREAM = 0x1;
    static final int ACK = 0x1;
    static final int END_HEADERS = 0x4;
    static final int PADDED = 0x8;
    static final int WEIGHTED = 0x20;

    /** A whole header of a request without body. */
    static Frame request(int stream, String... fields) {
        return new Frame(HEADERS, END_HEADERS | END_STREAM, stream, block(fields));
    }

    /** A whole header, after which DATA may come. */
    static Frame head(int stream, String... fields) {
        return new Frame(HEADERS, END_HEADERS, stream, block(fields));
    }

    static Frame data(int stream, String text) {
        return new Frame(DATA, 0, stream, text);
    }

    static Frame lastData(int stream, String text) {
        return new Frame(DATA, END_STREAM, stream, text);
    }

    static Frame reset(int stream, int code) {
        return new Frame(RST_STREAM, 0, stream, number(code));
    }

    static Frame window(int stream, int more) {
        return new Frame(WINDOW_UPDATE, 0, stream, number(more));
    }

    static Frame setting(int id, int value) {
        return new Frame(SETTINGS, 0, 0, "" + (char) (id >> 8) + (char) (id & 0xff) + number(value));
    }

    static String number(int value) {
        return new String(ByteBuffer.allocate(4).putInt(value).array(), ISO_8859_1);
    }

    /** Name, value, name, value: each a literal that is not indexed (RFC 7541, section 6.2.2), with whatever bytes it has. */
    static String block(String... fields) {
        var block = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            block.append('\0');
            literal(block, fields[i]);
            literal(block, fields[i + 1]);
        }
        return block.toString();
    }

    private static void literal(StringBuilder block, String text) {
        block.append((char) Math.min(text.length(), 127));
        if (text.length() >= 127) {
            int rest = text.length() - 127;
            for (; rest >= 128; rest >>= 7) {
                block.append((char) ((rest & 127) | 128));
            }
            block.append((char) rest);
        }
        block.append(text);
    }

    byte[] bytes() {
        return ByteBuffer.allocate(9 + payload.length())
                .putShort((short) (payload.length() >> 8))
                .put((byte) payload.length())
                .put((byte) type)
                .put((byte) flags)
                .putInt(stream)
                .put(payload.getBytes(ISO_8859_1))
                .array();
    }

    static Frame read(DataInputStream in) throws IOException {
        int length = (in.readUnsignedShort() << 8) | in.readUnsignedByte();
        int type = in.readUnsignedByte();
        int flags = in.readUnsignedByte();
        int stream = in.readInt();
        return new Frame(type, flags, stream, new String(in.readNBytes(length), ISO_8859_1));
    }

    boolean has(int flag) {
        return (flags & flag) != 0;
    }

    /** By how much a window grows. */
    int increment() {
        return ByteBuffer.wrap(payload.getBytes(ISO_8859_1)).getInt();
    }

    /** The error code of RST_STREAM or GOAWAY. */
    int code() {
        return ByteBuffer.wrap(payload.getBytes(ISO_8859_1)).getInt(type == GOAWAY ? 4 : 0);
    }
}
