package org.quarknotes.notify.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quarknotes.kafka.Patience;
import org.quarknotes.notify.domain.Hearing;
import org.quarknotes.notify.domain.InMemoryInboxes;
import org.quarknotes.notify.domain.InMemoryReaders;
import org.quarknotes.notify.domain.Notification;
import org.quarknotes.notify.domain.Notification.Kind;
import org.quarknotes.notify.domain.Notification.Wording;
import org.quarknotes.notify.domain.Telling;
import org.quarknotes.notify.domain.UserId;
import org.quarknotes.notify.events.UserEvents;
import org.quarknotes.outbox.UnusableEvent;

class UserEventsConsumerTest {
    private static final String DELETED = "org.quarknotes.user.deleted.v1";
    private static final UserId ADA = new UserId("01890a5d-ac96-774b-bcce-000000000001");
    private static final String DATA = "{\"userId\": \"" + ADA.text() + "\"}";

    private final InMemoryInboxes inboxes = new InMemoryInboxes();
    private final UserEventsConsumer consumer =
            new UserEventsConsumer(new UserEvents(), new Ears(hearing(), new Patience()));

    UserEventsConsumerTest() {
        var told = new Notification(
                "1",
                ADA,
                Kind.NOTE_SHARED,
                new Wording("a", "b"),
                "/",
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH);
        inboxes.deliver("event-1", told);
    }

    @Test
    void who_was_deleted_is_erased() throws InterruptedException {
        consumer.hear(event(DELETED, DATA));

        assertThat(inbox()).isEmpty();
    }

    @Test
    void members_that_are_not_known_are_passed_over() throws InterruptedException {
        consumer.hear(event(DELETED, DATA.replace("{", "{\"colour\": {\"is\": [1]}, ")));

        assertThat(inbox()).isEmpty();
    }

    @Test
    void who_registered_is_passed_over() throws InterruptedException {
        consumer.hear(event("org.quarknotes.user.registered.v1", DATA));

        assertThat(inbox()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"org.quarknotes.user.deleted.v2", "org.quarknotes.user.deleted", "org.quarknotes.note.purged.v1"
            })
    void a_type_that_nobody_knows_is_no_event_to_pass_over(String type) {
        assertUnusable(event(type, DATA), "nothing is known of the type '" + type + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"userId\": null}", "{\"id\": \"ada\"}"})
    void data_without_a_person_are_unusable(String data) {
        assertUnusable(event(DELETED, data), "its data lacks 'userId'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "7", "\"ada\"", "\0", "{\"userId\": {}}"})
    void what_is_not_the_json_expected_is_unusable(String data) {
        assertUnusable(event(DELETED, data), "its data is not the JSON that is expected");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada#1", "../ada", "ada bob", "ünï"})
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

    private Hearing hearing() {
        var telling = new Telling(inboxes, () -> ADA.text(), person -> {}, Clock.systemUTC());
        return new Hearing(telling, new InMemoryReaders(), inboxes);
    }

    private List<Notification> inbox() {
        return inboxes.list(ADA, 10, Optional.empty()).notifications();
    }

    private void assertUnusable(ConsumerRecord<String, String> event, String reason) {
        assertThatExceptionOfType(UnusableEvent.class)
                .isThrownBy(() -> consumer.hear(event))
                .withMessage(reason);
        assertThat(inbox()).hasSize(1);
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
