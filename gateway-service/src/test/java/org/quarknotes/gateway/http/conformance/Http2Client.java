package org.quarknotes.gateway.http.conformance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http2.DefaultHttp2HeadersDecoder;
import io.netty.handler.codec.http2.Http2Exception;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A client that sends frames, whatever they are, and keeps those that come back. It does nothing by itself. */
final class Http2Client implements AutoCloseable {
    static final String PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";

    private final Socket socket;
    private final DataInputStream in;
    private final OutputStream out;
    private final DefaultHttp2HeadersDecoder hpack = new DefaultHttp2HeadersDecoder(false, 1 << 20);
    private final List<Frame> received = new ArrayList<>();
    private final Map<Integer, List<String>> headers = new HashMap<>();
    private boolean closed;

    Http2Client(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        this.out = socket.getOutputStream();
    }

    /** On a connection that has been greeted, with the settings of a client that wants nothing special. */
    static Http2Client greeting(Socket socket) throws IOException {
        var client = new Http2Client(socket);
        client.raw(PREFACE.getBytes(ISO_8859_1));
        client.send(new Frame(Frame.SETTINGS, 0, 0, ""));
        return client;
    }

    void raw(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    void send(Frame... frames) throws IOException {
        for (var frame : frames) {
            out.write(frame.bytes());
        }
        out.flush();
    }

    /** As {@link #send}, but a connection that was closed is nothing to complain of. */
    boolean trySend(Frame... frames) {
        try {
            send(frames);
            return true;
        } catch (IOException gone) {
            return false;
        }
    }

    /** The next frame that is like this. The others are kept. */
    Frame await(Predicate<Frame> like) throws IOException {
        while (true) {
            var frame = next();
            if (like.test(frame)) {
                return frame;
            }
        }
    }

    Frame next() throws IOException {
        var frame = Frame.read(in);
        received.add(frame);
        if (frame.type() == Frame.HEADERS) {
            headers.computeIfAbsent(frame.stream(), none -> new ArrayList<>()).addAll(fields(frame));
        }
        return frame;
    }

    /** Everything until the other side closes. */
    List<Frame> drain() throws IOException {
        while (!closed) {
            try {
                next();
            } catch (EOFException | SocketException end) {
                closed = true;
            }
        }
        return received;
    }

    /** The answer on a stream, read to its end; with the code of the reset, if that was the end. */
    Http2Answer answer(int stream) throws IOException {
        var body = new StringBuilder();
        while (true) {
            var frame = await(each -> each.stream() == stream || each.type() == Frame.GOAWAY);
            switch (frame.type()) {
                case Frame.DATA -> body.append(frame.payload());
                case Frame.RST_STREAM -> {
                    return new Http2Answer(
                            headers.getOrDefault(stream, List.of()),
                            body.toString(),
                            "RST_STREAM " + Http2Answer.name(frame.code()));
                }
                case Frame.GOAWAY -> {
                    return new Http2Answer(
                            headers.getOrDefault(stream, List.of()),
                            body.toString(),
                            "GOAWAY " + Http2Answer.name(frame.code()));
                }
                default -> {}
            }
            if (frame.type() <= Frame.HEADERS && frame.has(Frame.END_STREAM)) {
                return new Http2Answer(headers.getOrDefault(stream, List.of()), body.toString(), "");
            }
        }
    }

    /** Of every header, wanted or not: each depends on those before it. */
    private List<String> fields(Frame frame) throws IOException {
        var payload = frame.payload().substring(frame.has(Frame.WEIGHTED) ? 5 : 0);
        var block = Unpooled.copiedBuffer(payload, ISO_8859_1);
        try {
            var fields = new ArrayList<String>();
            hpack.decodeHeaders(frame.stream(), block)
                    .forEach(field -> fields.add(field.getKey() + ": " + field.getValue()));
            return fields;
        } catch (Http2Exception e) {
            throw new IOException("an answer whose header cannot be read", e);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
