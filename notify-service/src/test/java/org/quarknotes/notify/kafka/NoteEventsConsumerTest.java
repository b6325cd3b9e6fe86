package org.quarknotes.notify.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
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
import org.quarknotes.notify.domain.Telling;
import org.quarknotes.notify.domain.UserId;
import org.quarknotes.notify.events.NoteEvents;
import org.quarknotes.outbox.UnusableEvent;

class NoteEventsConsumerTest {
    private static final String DATA = """
            {"noteId": "01890a5d-ac96-774b-bcce-000000000001", "ownerId": "ada", "granteeId": "bob",
             "role": "reader", "title": "Groceries"}""";

    private final InMemoryInboxes inboxes = new InMemoryInboxes();
    private final NoteEventsConsumer consumer = consumer();

    @Test
    void a_note_that_was_shared_is_told() throws InterruptedException {
        consumer.hear(event("org.quarknotes.note.shared.v1"));

        assertThat(told()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"created", "trashed", "restored"})
    void what_nobody_is_told_of_is_passed_over_whatever_is_in_it(String happened) throws InterruptedException {
        consumer.hear(event("org.quarknotes.note." + happened + ".v1"));

        assertThat(told()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.quarknotes.note.shared.v2",
                "org.quarknotes.note.revised.v2",
                "org.quarknotes.note.Revised.v1",
                "org.quarknotes.note.revised",
                "org.example.other"
            })
    void a_type_that_nobody_knows_is_no_event_to_pass_over(String type) {
        assertThatExceptionOfType(UnusableEvent.class)
                .isThrownBy(() -> consumer.hear(event(type)))
                .withMessage("nothing is known of the type '" + type + "'");
    }

    private NoteEventsConsumer consumer() {
        var telling = new Telling(inboxes, () -> "id", person -> {}, Clock.systemUTC());
        var hearing = new Hearing(telling, new InMemoryReaders(), inboxes);
        return new NoteEventsConsumer(new NoteEvents(), new Ears(hearing, new Patience()));
    }

    private List<Notification> told() {
        return inboxes.list(new UserId("bob"), 10, Optional.empty()).notifications();
    }

    private static ConsumerRecord<String, String> event(String type) {
        var record = new ConsumerRecord<>("quarknotes.notes", 0, 0, "key", DATA);
        record.headers()
                .add("ce_id", "01890a5d-ac96-774b-bcce-b302099a8057".getBytes(UTF_8))
                .add("ce_type", type.getBytes(UTF_8))
                .add("ce_time", "2026-11-21T12:00:00Z".getBytes(UTF_8));
        return record;
    }
}
