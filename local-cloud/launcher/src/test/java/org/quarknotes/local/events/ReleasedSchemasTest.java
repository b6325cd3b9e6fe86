package org.quarknotes.local.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever once learnt to read an event reads it for good: what was released changes only in ways that break nobody. */
class ReleasedSchemasTest {
    private static final Path EVENTS = Path.of("../../docs/events");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String RELEASED = """
            {"type": "object", "required": ["id"], "description": "before",
             "properties": {"id": {"type": "string"}, "role": {"enum": ["reader"]},
                            "list": {"type": "array", "items": {"type": "object", "required": ["a"]}}}}""";

    static List<String> schemas() throws IOException {
        try (var files = Files.list(EVENTS.resolve("released"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void a_released_schema_is_changed_only_in_ways_that_break_nobody(String schema) throws IOException {
        var current = EVENTS.resolve(schema);
        assertThat(current)
                .as("Events of a released type may still wait, so its schema stays")
                .exists();

        var change = new SchemaChange(read(EVENTS.resolve("released").resolve(schema)), read(current));

        assertThat(change.breaches())
                .as(
                        "%s was released: give the event a new type (v2) with a schema of its own, send both until nobody"
                                + " reads the old one, or only add members that are not required",
                        schema)
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"before\"       | \"after\"                                          |",
                "\"id\": {        | \"since\": {\"type\": \"string\"}, \"id\": {       |",
                "[\"id\"]         | []                                                 | 'id' is no longer required",
                "[\"id\"]         | [\"id\", \"role\"]                                 | 'role' of the data becomes required",
                "\"role\": {      | \"part\": {                                        | 'role' is gone",
                "{\"type\": \"string\"} | {\"type\": [\"string\", \"null\"]}           | 'type' of 'id' changes from \"string\" to [\"string\",\"null\"]",
                "[\"reader\"]     | [\"reader\", \"editor\"]                           | 'enum' of 'role' changes from [\"reader\"] to [\"reader\",\"editor\"]",
                "[\"a\"]          | [\"b\"]                                            | 'a' is no longer required",
            })
    void what_would_break_somebody_is_found(String part, String becomes, String breach) throws IOException {
        var change = new SchemaChange(JSON.readTree(RELEASED), JSON.readTree(RELEASED.replace(part, becomes)));

        assertThat(RELEASED).contains(part);
        assertThat(change.breaches().findFirst().orElse(null)).isEqualTo(breach);
    }

    @Test
    void there_are_released_schemas_and_each_event_has_its_own() throws IOException {
        assertThat(schemas()).hasSizeGreaterThanOrEqualTo(10);
        var readme = Files.readString(EVENTS.resolve("README.md"));

        try (Stream<Path> files = Files.list(EVENTS)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".schema.json")))
                    .allSatisfy(name -> assertThat(readme).contains("(" + name + ")"));
        }
    }

    private static JsonNode read(Path file) throws IOException {
        return JSON.readTree(file.toFile());
    }
}
