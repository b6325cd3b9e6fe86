package org.quarknotes.gateway.publications;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * That a route was called, as a CloudEvent 1.0. Of the caller it has the subject, and nothing of what was asked or answered:
 * paths and bodies hold what belongs to people.
 *
 * @param id a UUID of version 7
 * @param traceparent of the call; empty where it is not traced
 */
record CallEvent(UUID id, String type, Instant time, Call call, Optional<String> traceparent) {
    static final String SOURCE = "/gateway";
    static final String CONTENT_TYPE = "application/json";

    private static final JsonFactory JSON = new JsonFactory();

    /**
     * What happened.
     *
     * @param method as the client sent it
     * @param route its id
     * @param caller the subject of whoever called; empty on public routes
     */
    record Call(String method, String route, int status, Optional<String> caller, String requestId) {}

    @FunctionalInterface
    private interface Writing {
        void to(JsonGenerator json) throws IOException;
    }

    /** The context attributes, in the order of the specification. */
    Map<String, String> attributes() {
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("specversion", "1.0");
        attributes.put("id", id.toString());
        attributes.put("source", SOURCE);
        attributes.put("type", type);
        attributes.put("subject", call.route());
        attributes.put("time", time.truncatedTo(ChronoUnit.MILLIS).toString());
        traceparent.ifPresent(value -> attributes.put("traceparent", value));
        return attributes;
    }

    /** The data alone. */
    String data() {
        return json(this::writeData);
    }

    /** All of it as one document: CloudEvents' structured mode. */
    String document() {
        return json(json -> {
            json.writeStartObject();
            for (var attribute : attributes().entrySet()) {
                json.writeStringField(attribute.getKey(), attribute.getValue());
            }
            json.writeStringField("datacontenttype", CONTENT_TYPE);
            json.writeFieldName("data");
            writeData(json);
            json.writeEndObject();
        });
    }

    private void writeData(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("method", call.method());
        json.writeStringField("route", call.route());
        json.writeNumberField("status", call.status());
        json.writeStringField("caller", call.caller().orElse(null));
        json.writeStringField("requestId", call.requestId());
        json.writeEndObject();
    }

    private static String json(Writing writing) {
        var text = new StringWriter();
        try (var json = JSON.createGenerator(text)) {
            writing.to(json);
        } catch (IOException e) {
            throw new UncheckedIOException("writing JSON to memory", e);
        }
        return text.toString();
    }
}
