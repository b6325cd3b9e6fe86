package org.quarknotes.notes.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.quarknotes.notes.domain.Samples.draft;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quarknotes.kafka.Patience;
import org.quarknotes.notes.domain.InMemoryErasures;
import org.quarknotes.notes.domain.ScriptedNotes;
import org.quarknotes.notes.domain.UseCases;
import org.quarknotes.notes.domain.UserId;
import org.quarknotes.outbox.UnusableEvent;

class UserEventsConsumerTest {
    private static final String DELETED = "org.quarknotes.user.deleted.v1";
    private static final UserId ADA = new UserId("01890a5d-ac96-774b-bcce-000000000001");
    private static final String DATA = "{\"userId\": \"" + ADA.text() + "\"}";

    private final ScriptedNotes notes = new ScriptedNotes();
    private final UseCases desk = new UseCases(notes, notes, notes, new InMemoryErasures(), Clock.systemUTC());
    private final UserEventsConsumer consumer =
            new UserEventsConsumer(desk.erasing, new UserDeletedReader(), new Patience());

    UserEventsConsumerTest() {
        desk.keeping.write(ADA, draft("Groceries"), Optional.empty());
    }

    @Test
    void who_was_deleted_is_erased() throws InterruptedException {
        consumer.hear(event(DELETED, DATA));

        assertThat(notes.notes(ADA, 10)).isEmpty();
    }

    @Test
    void members_that_are_not_known_are_passed_over() throws InterruptedException {
        consumer.hear(event(DELETED, DATA.replace("{", "{\"colour\": {\"is\": [1]}, ")));

        assertThat(notes.notes(ADA, 10)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"org.quarknotes.user.registered.v1", "org.quarknotes.session.new-device.v1"})
    void what_is_of_no_concern_here_is_passed_over(String type) throws InterruptedException {
        consumer.hear(event(type, DATA));

        assertThat(notes.notes(ADA, 10)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"org.quarknotes.user.deleted.v2", "org.quarknotes.user.deleted", "org.quarknotes.note.purged.v1"
            })
    void a_type_that_nobody_knows_is_no_event_to_pass_over(String type) {
        assertUnusable(event(type, DATA), "nothing is known of the type '" + type + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "{\"userId\": null}", "{\"id\": \"ada\"}"})
    void data_without_a_person_are_unusable(String data) {
        assertUnusable(event(DELETED, data), "its data lacks 'userId'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "7", "\"ada\"", "\0", "{\"userId\": {}}"})
    void what_is_not_the_json_expected_is_unusable(String data) {
        assertUnusable(event(DELETED, data), "its data is not the JSON that is expected");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ada#1", "../ada", "ada bob", "ünï"})
    void a_person_whose_id_is_no_id_is_unusable(String id) {
        assertUnusable(event(DELETED, DATA.replace(ADA.text(), id)), "an id in its data is no id");
    }

    @Test
    void what_is_read_here_fits_the_schema_by_which_it_is_told() throws IOException {
        var json = JsonMapper.builder().build();

        assertThat(schema().validate(json.readTree(DATA))).isEmpty();
        assertThat(schema().validate(json.readTree("{}"))).isNotEmpty();
        assertThat(schema().validate(json.readTree(DATA.replace(ADA.text(), "ada#1"))))
                .isNotEmpty();
    }

    private void assertUnusable(ConsumerRecord<String, String> event, String reason) {
        assertThatExceptionOfType(UnusableEvent.class)
                .isThrownBy(() -> consumer.hear(event))
                .withMessage(reason);
        assertThat(notes.notes(ADA, 10)).hasSize(1);
    }

    private static ConsumerRecord<String, String> event(String type, String data) {
        var record = new ConsumerRecord<>("quarknotes.users", 0, 0, ADA.text(), data);
        record.headers()
                .add("ce_id", "01890a5d-ac96-774b-bcce-b302099a8057".getBytes(UTF_8))
                .add("ce_type", type.getBytes(UTF_8))
                .add("ce_time", "2026-11-21T12:00:00Z".getBytes(UTF_8));
        return record;
    }

    private static JsonSchema schema() throws IOException {
        var file = Path.of("..", "docs", "events", "user.deleted.v1.schema.json");
        var strict =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Files.readString(file), strict);
    }
}
