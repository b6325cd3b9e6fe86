package org.quarknotes.notify.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.smallrye.reactive.messaging.ce.CloudEventMetadata;
import io.smallrye.reactive.messaging.ce.OutgoingCloudEventMetadata;
import io.smallrye.reactive.messaging.ce.OutgoingCloudEventMetadataBuilder;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quarknotes.notify.domain.NoteShared;
import org.quarknotes.notify.domain.UserId;

class NoteSharedReaderTest {
    private static final String EVENT = "01890a5d-ac96-774b-bcce-b302099a8057";
    private static final String NOTE = "01890a5d-ac96-774b-bcce-000000000001";
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final String DATA = """
            {"noteId": "01890a5d-ac96-774b-bcce-000000000001", "ownerId": "ada", "granteeId": "bob",
             "role": "reader", "title": "Groceries"}""";

    private final NoteSharedReader reader = new NoteSharedReader();

    @Test
    void a_sound_event_is_read() {
        assertThat(reader.read(event(), DATA))
                .isEqualTo(
                        new NoteShared(EVENT, NOTE, new UserId("ada"), new UserId("bob"), "reader", "Groceries", NOON));
    }

    @Test
    void members_that_are_not_known_are_passed_over() {
        var richer = DATA.replace("\"title\"", "\"colour\": {\"is\": [1]}, \"title\"");

        assertThat(reader.read(event(), richer).title()).isEqualTo("Groceries");
    }

    @ParameterizedTest
    @ValueSource(strings = {"noteId", "ownerId", "granteeId", "role", "title"})
    void a_member_that_is_missing_is_named(String member) {
        assertUnusable(DATA.replace("\"" + member + "\"", "\"other\""), "its data lacks '" + member + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "7", "{", "{]", "\"text\"", "\0", "<note/>"})
    void what_is_not_the_json_expected_is_unusable(String text) {
        assertUnusable(text, "its data");
    }

    @Test
    void what_is_nested_without_end_is_unusable() {
        assertUnusable(DATA.replace("\"Groceries\"", "[".repeat(100_000)), "its data is not the JSON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada#1", "../ada", "ada bob", "ünï"})
    void a_person_whose_id_is_no_id_is_unusable(String id) {
        assertUnusable(DATA.replace("\"ada\"", "\"" + id + "\""), "an id in its data is no id");
        assertUnusable(DATA.replace("\"bob\"", "\"" + id + "\""), "an id in its data is no id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "../users/me", "01890A5D-AC96-774B-BCCE-000000000001", "//evil.example"})
    void a_note_whose_id_would_lead_elsewhere_is_unusable(String id) {
        assertUnusable(DATA.replace(NOTE, id), "its noteId is no id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"owner", "READER", "admin"})
    void an_unknown_role_is_unusable(String role) {
        assertUnusable(DATA.replace("\"reader\"", "\"" + role + "\""), "its role is neither reader nor editor");
    }

    @Test
    void a_title_longer_than_titles_are_is_unusable() {
        assertThat(reader.read(event(), DATA.replace("Groceries", "😀".repeat(200)))
                        .title())
                .hasSize(400);
        assertUnusable(DATA.replace("Groceries", "x".repeat(201)), "its title is longer than 200 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a#b", "01890a5d-ac96-774b-bcce-b302099a8057#", "../a", "ü", "with space"})
    void an_event_whose_own_id_is_no_id_is_unusable(String id) {
        var event = described(id).withTimestamp(NOON.atZone(ZoneOffset.UTC)).build();

        assertThatExceptionOfType(UnusableEvent.class)
                .isThrownBy(() -> reader.read(event, DATA))
                .withMessage("its own id is no id");
    }

    @Test
    void an_event_without_a_time_is_unusable() {
        var event = described(EVENT).build();

        assertThatExceptionOfType(UnusableEvent.class)
                .isThrownBy(() -> reader.read(event, DATA))
                .withMessage("it has no time");
    }

    private void assertUnusable(String data, String reason) {
        assertThatExceptionOfType(UnusableEvent.class)
                .isThrownBy(() -> reader.read(event(), data))
                .withMessageStartingWith(reason);
    }

    private static CloudEventMetadata<String> event() {
        return described(EVENT).withTimestamp(NOON.atZone(ZoneOffset.UTC)).build();
    }

    private static OutgoingCloudEventMetadataBuilder<String> described(String id) {
        return OutgoingCloudEventMetadata.<String>builder()
                .withId(id)
                .withType("org.quarknotes.note.shared.v1")
                .withSource(URI.create("/notes-service"));
    }
}
