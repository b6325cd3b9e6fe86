package org.quarknotes.lambda;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Events as AWS sends them, to be read as they are or changed first. */
final class Events {
    private static final JsonMapper JSON = new JsonMapper();

    private Events() {}

    /** A file of {@code src/test/resources/events}. */
    static ObjectNode named(String name) {
        try (var file = Events.class.getResourceAsStream("/events/" + name + ".json")) {
            return (ObjectNode) JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException("reading the event " + name, e);
        }
    }

    static ObjectNode request(String method, String path, String query) {
        var event = named("http-api");
        event.remove("cookies");
        event.remove("body");
        event.put("rawPath", path).put("rawQueryString", query).put("isBase64Encoded", false);
        event.putObject("headers").put("host", "api.example.com");
        event.withObject("/requestContext/http").put("method", method);
        return event;
    }

    static ObjectNode withHeader(ObjectNode event, String name, String value) {
        event.withObject("/headers").put(name, value);
        return event;
    }

    static InputStream stream(ObjectNode event) {
        return new ByteArrayInputStream(event.toString().getBytes(StandardCharsets.UTF_8));
    }
}
