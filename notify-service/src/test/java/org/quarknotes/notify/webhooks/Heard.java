package org.quarknotes.notify.webhooks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A request as it came over a socket.
 *
 * @param line method, target and version
 */
public record Heard(String line, Map<String, List<String>> fields, String body) {
    /** The one value of a field. */
    public String field(String name) {
        return headers().firstValue(name).orElse("");
    }

    HttpHeaders headers() {
        return HttpHeaders.of(fields, (name, value) -> true);
    }

    static Heard read(InputStream in) throws IOException {
        var line = line(in);
        var fields = new HashMap<String, List<String>>();
        for (var field = line(in); !field.isEmpty(); field = line(in)) {
            var parts = field.split(":", 2);
            fields.computeIfAbsent(parts[0], name -> new ArrayList<>()).add(parts[1].strip());
        }
        var heard = new Heard(line, fields, "");
        var body = in.readNBytes(Integer.parseInt("0" + heard.field("Content-Length")));
        return new Heard(line, fields, new String(body, UTF_8));
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("it ended before its head did");
            }
            line.write(next);
        }
        return line.toString(ISO_8859_1).stripTrailing();
    }
}
