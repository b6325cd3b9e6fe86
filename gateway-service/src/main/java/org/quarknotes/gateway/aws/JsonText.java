package org.quarknotes.gateway.aws;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.quarknotes.gateway.domain.Integration.Tree;
import org.quarknotes.gateway.exchange.RequestValues;

/** Writes JSON. A text is filled first and then encoded as a whole, so that it stays one string. */
final class JsonText {
    private static final JsonFactory JSON = new JsonFactory();

    private JsonText() {}

    /** What can go wrong is only what the platform forbids. */
    @FunctionalInterface
    interface Writing {
        void to(JsonGenerator json) throws IOException;
    }

    /** The JSON that is written; half of a surrogate pair, which is no text, becomes a question mark in UTF-8. */
    static String of(Writing writing) {
        var text = new StringWriter();
        try (var json = JSON.createGenerator(text)) {
            writing.to(json);
        } catch (IOException e) {
            throw new UncheckedIOException("writing JSON to memory", e);
        }
        return text.toString();
    }

    /** A JSON value of the route file for this request. */
    static String of(Tree tree, RequestValues values) {
        return of(json -> write(tree, values, json));
    }

    private static void write(Tree tree, RequestValues values, JsonGenerator json) throws IOException {
        switch (tree) {
            case Tree.Text(var template) -> json.writeString(values.fill(template, value -> value));
            case Tree.Literal(var literal) -> json.writeRawValue(literal);
            case Tree.Members(var members) -> {
                json.writeStartObject();
                for (var member : members.entrySet()) {
                    json.writeFieldName(member.getKey());
                    write(member.getValue(), values, json);
                }
                json.writeEndObject();
            }
            case Tree.Items(var items) -> {
                json.writeStartArray();
                for (var item : items) {
                    write(item, values, json);
                }
                json.writeEndArray();
            }
        }
    }
}
