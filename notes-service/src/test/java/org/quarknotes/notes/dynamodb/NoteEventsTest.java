package org.quarknotes.notes.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quarknotes.notes.domain.Samples.ADA;
import static org.quarknotes.notes.domain.Samples.BOB;
import static org.quarknotes.notes.domain.Samples.NOON;
import static org.quarknotes.notes.domain.Samples.grant;
import static org.quarknotes.notes.domain.Samples.happening;
import static org.quarknotes.notes.domain.Samples.note;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quarknotes.notes.domain.Note;
import org.quarknotes.notes.domain.NoteEvent;
import org.quarknotes.notes.domain.NoteEvent.Happening;
import org.quarknotes.notes.domain.Role;

/** What is told of notes fits the schemas in {@code docs/events}, by which others read it. */
class NoteEventsTest {
    private static final Path SCHEMAS = Path.of("..", "docs", "events");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Note GROCERIES = note(ADA, "Groceries");
    private static final Happening WHAT = happening(GROCERIES);
    private static final Happening BY_NOBODY = new Happening(WHAT.note(), ADA, WHAT.title(), 3, Optional.empty(), NOON);

    private final NoteEvents events = new NoteEvents();

    static Stream<NoteEvent> all() {
        return Stream.of(
                new NoteEvent.Created(WHAT),
                new NoteEvent.Revised(WHAT),
                new NoteEvent.Trashed(WHAT),
                new NoteEvent.Restored(WHAT),
                new NoteEvent.Purged(WHAT),
                new NoteEvent.Purged(BY_NOBODY),
                new NoteEvent.Shared(WHAT, grant(GROCERIES, BOB, Role.READER)),
                new NoteEvent.Shared(WHAT, grant(GROCERIES, BOB, Role.EDITOR)),
                new NoteEvent.Unshared(WHAT, grant(GROCERIES, BOB, Role.READER)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void an_event_fits_the_schema_of_its_type(NoteEvent happened) throws IOException {
        var event = events.of(happened);

        assertThat(schema(event.type()).validate(JSON.readTree(event.data()))).isEmpty();
        assertThat(schema(event.type()).validate(JSON.readTree("{}"))).isNotEmpty();
    }

    @Test
    void every_kind_of_event_is_among_these() {
        var kinds = all().<Class<?>>map(NoteEvent::getClass).collect(Collectors.toSet());

        assertThat(kinds).isEqualTo(Set.of(NoteEvent.class.getPermittedSubclasses()));
    }

    private static JsonSchema schema(String type) throws IOException {
        var file = SCHEMAS.resolve(type.replace("org.quarknotes.", "") + ".schema.json");
        var strict =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Files.readString(file), strict);
    }
}
