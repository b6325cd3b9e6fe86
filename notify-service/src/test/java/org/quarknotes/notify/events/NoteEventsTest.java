package org.quarknotes.notify.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quarknotes.notify.domain.NoteShared;
import org.quarknotes.notify.domain.UserId;
import org.quarknotes.outbox.UnusableEvent;

class NoteEventsTest {
    private static final String EVENT = "01890a5d-ac96-774b-bcce-b302099a8057";
    private static final String NOTE = "01890a5d-ac96-774b-bcce-000000000001";
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final String DATA = """
            {"noteId": "01890a5d-ac96-774b-bcce-000000000001", "ownerId": "ada", "granteeId": "bob",
             "role": "reader", "title": "Groceries"}""";

    private final NoteEvents events = new NoteEvents();

    @Test
    void a_sound_event_is_read() {
        assertThat(shared(DATA))
                .isEqualTo(new NoteShared(
                        EVENT, NOTE, new UserId("ada"), new UserId("bob"), "reader", "Groceries", NOON, NOON));
    }

    @Test
    void members_that_are_not_known_are_passed_over() {
        var richer = DATA.replace("\"title\"", "\"colour\": {\"is\": [1]}, \"title\"");

        assertThat(shared(richer).title()).isEqualTo("Groceries");
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
        assertThat(shared(DATA.replace("Groceries", "😀".repeat(200))).title()).hasSize(400);
        assertUnusable(DATA.replace("Groceries", "x".repeat(201)), "its title is longer than 200 characters");
    }

    @Test
    void an_event_without_data_is_unusable() {
        assertThatExceptionOfType(UnusableEvent.class)
                .isThrownBy(() -> shared(null))
                .withMessage("its data is null");
    }

    private NoteShared shared(@Nullable String data) {
        return (NoteShared)
                events.read(EVENT, "org.quarknotes.note.shared.v1", NOON, data).orElseThrow();
    }

    private void assertUnusable(String data, String reason) {
        assertThatExceptionOfType(UnusableEvent.class)
                .isThrownBy(() -> shared(data))
                .withMessageStartingWith(reason);
    }
}
