package org.quarknotes.gateway.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A message as it came over a socket, read by the letter of RFC 9112 and with no help from a library.
 *
 * @param start the request or status line
 * @param fields the header's lines
 * @param body its bytes, each as one character; chunks are joined
 * @param complete false when the connection closed before the end that the framing promised
 */
public record HttpMessage(String start, List<String> fields, String body, boolean complete) {

    public static HttpMessage read(InputStream in) throws IOException {
        return read(in, true);
    }

    /** The answer to a HEAD request, which has no body whatever its header says. */
    public static HttpMessage readHead(InputStream in) throws IOException {
        return read(in, false);
    }

    public int status() {
        return Integer.parseInt(start.split(" ", 3)[1]);
    }

    /** All values of a field. */
    public List<String> values(String name) {
        return fields.stream()
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip())
                .toList();
    }

    public Optional<String> value(String name) {
        return values(name).stream().findFirst();
    }

    private static HttpMessage read(InputStream in, boolean mayHaveBody) throws IOException {
        var start = line(in);
        var fields = new ArrayList<String>();
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            fields.add(line);
        }
        var head = new HttpMessage(start, fields, "", true);
        if (start.matches("HTTP/1.1 1\\d\\d( .*)?")) {
            return read(in, mayHaveBody);
        }
        return mayHaveBody ? head.withBody(in) : head;
    }

    private HttpMessage withBody(InputStream in) {
        var bytes = new ByteArrayOutputStream();
        boolean whole = true;
        try {
            if (value("Transfer-Encoding").isPresent()) {
                readChunks(in, bytes);
            } else {
                copy(in, bytes, value("Content-Length").map(Integer::parseInt).orElse(0));
            }
        } catch (IOException cut) {
            whole = false;
        }
        return new HttpMessage(start, fields, bytes.toString(ISO_8859_1), whole);
    }

    private static void readChunks(InputStream in, ByteArrayOutputStream body) throws IOException {
        for (int size = Integer.parseInt(line(in), 16); size > 0; size = Integer.parseInt(line(in), 16)) {
            copy(in, body, size);
            line(in);
        }
        line(in);
    }

    private static void copy(InputStream in, ByteArrayOutputStream body, int length) throws IOException {
        var buffer = new byte[8192];
        for (int left = length; left > 0; ) {
            int read = in.read(buffer, 0, Math.min(left, buffer.length));
            if (read < 0) {
                throw new EOFException("closed with " + left + " bytes missing");
            }
            body.write(buffer, 0, read);
            left -= read;
        }
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("closed within a line");
            }
            line.write(c);
        }
        return line.toString(ISO_8859_1).stripTrailing();
    }
}
