package org.quarknotes.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;

/** Exports of all notes of a person. */
final class Exports {
    static final String TYPE = "application/x-ndjson";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Exports() {}

    static Client.Request request(Client client, Person person) {
        return client.get("/v1/notes/export").header("Accept", TYPE).as(person);
    }

    /**
     * The whole of it, a note for each line.
     *
     * @throws UncheckedIOException when it breaks off
     */
    static List<JsonNode> read(Client client, Person person) {
        try (var lines = open(client, person)) {
            return lines.lines().map(Exports::note).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("closing an export", e);
        }
    }

    /** Begins an export of which nothing has been read yet. */
    static BufferedReader open(Client client, Person person) {
        var answer = request(client, person).open();
        var type = answer.headers().firstValue("Content-Type").orElse("none");
        if (answer.statusCode() != 200 || !type.startsWith(TYPE)) {
            throw new AssertionError("an export answered " + answer.statusCode() + " " + type);
        }
        return new BufferedReader(new InputStreamReader(answer.body(), UTF_8));
    }

    static JsonNode note(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a line of an export is not JSON", e);
        }
    }
}
