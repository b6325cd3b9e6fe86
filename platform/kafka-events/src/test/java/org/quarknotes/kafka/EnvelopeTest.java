package org.quarknotes.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quarknotes.outbox.UnusableEvent;

class EnvelopeTest {
    private static final String EVENT = "01890a5d-ac96-774b-bcce-b302099a8057";
    private static final String TYPE = "org.quarknotes.note.shared.v1";

    @Test
    void a_sound_envelope_is_read() {
        assertThat(Envelope.of(sound()))
                .isEqualTo(new Envelope(EVENT, TYPE, Instant.parse("2026-11-21T12:00:00.250Z")));
    }

    @Test
    void what_nobody_here_asks_for_may_be_malformed() {
        var record = with(with(sound(), "ce_source", "::no uri %%"), "ce_specversion", "1.9");

        assertThat(Envelope.of(record).id()).isEqualTo(EVENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_id", "ce_type", "ce_time"})
    void a_header_that_is_missing_or_null_is_named(String name) {
        var missing = sound();
        missing.headers().remove(name);
        var empty = sound();
        empty.headers().add(name, null);

        assertUnusable(missing, "it is not a CloudEvent: it has no header '" + name + "'");
        assertUnusable(empty, "it is not a CloudEvent: it has no header '" + name + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a#b", "01890a5d-ac96-774b-bcce-b302099a8057#", "../a", "ü", "with space"})
    void an_event_whose_id_is_no_id_is_unusable(String id) {
        assertUnusable(with(sound(), "ce_id", id), "its own id is no id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0.3", "2.0", "1", "1.x"})
    void an_event_of_another_version_of_cloudevents_is_unusable(String version) {
        assertUnusable(with(sound(), "ce_specversion", version), "its version of CloudEvents is not known");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text/plain", "application/cloudevents+json", "application/jsonp", "\0"})
    void an_event_in_another_format_is_unusable(String type) {
        assertUnusable(with(sound(), "content-type", type), "its data is not said to be JSON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "Application/JSON; charset=utf-8"})
    void an_event_that_is_said_to_be_json_is_read(String type) {
        assertThat(Envelope.of(with(sound(), "content-type", type)).id()).isEqualTo(EVENT);
    }

    @Test
    void what_is_no_text_is_unusable() {
        assertUnusable(with(sound(), StrictText.RAW_KEY, "any"), "its key is no text in UTF-8");
        assertUnusable(with(sound(), StrictText.RAW_VALUE, "any"), "its data is no text in UTF-8");
    }

    /** It would be repeated in the reason of a dead letter, which would grow too large. */
    @Test
    void an_event_whose_type_is_endless_is_unusable() {
        assertUnusable(with(sound(), "ce_type", "x".repeat(500_000)), "its type is no type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2026-11-21", "2026-11-21T12:00:00"})
    void an_event_whose_time_is_no_time_is_unusable(String time) {
        assertUnusable(with(sound(), "ce_time", time), "its time is not one of RFC 3339");
    }

    private static void assertUnusable(ConsumerRecord<String, String> record, String reason) {
        assertThatExceptionOfType(UnusableEvent.class)
                .isThrownBy(() -> Envelope.of(record))
                .withMessage(reason);
    }

    private static ConsumerRecord<String, String> sound() {
        var record = new ConsumerRecord<>("quarknotes.notes", 0, 0, "key", "{}");
        return with(with(with(record, "ce_id", EVENT), "ce_type", TYPE), "ce_time", "2026-11-21T13:00:00.25+01:00");
    }

    private static ConsumerRecord<String, String> with(
            ConsumerRecord<String, String> record, String name, String value) {
        record.headers().add(name, value.getBytes(UTF_8));
        return record;
    }
}
