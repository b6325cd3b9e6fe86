package org.quarknotes.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.quarknotes.local.traces.Span;

/** From a share to the grantee's inbox. */
@ExtendWith(Quarknotes.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NotificationsTest {
    private Quarknotes.Running system;
    private Client client;
    private Person ada;

    @BeforeAll
    void arrive(Quarknotes.Running running) {
        system = running;
        client = running.client();
        ada = Person.arrive(client);
    }

    @Test
    void who_is_granted_a_note_is_told_once_and_nobody_else_is() {
        var grace = Person.arrive(client);
        var note = Sharing.newNote(client, ada, "Looms");

        Sharing.share(client, ada, note, grace, "reader");
        Sharing.share(client, ada, note, grace, "reader");
        Sharing.share(client, ada, note, grace, "editor");
        var last = Sharing.newNote(client, ada, "Last");
        Sharing.share(client, ada, last, grace, "reader");

        new Inbox(client, grace).holdsExactly(List.of(note, last));
        var told = client.get("/v1/notifications")
                .as(grace)
                .send()
                .json()
                .path("items")
                .path(1);
        assertThat(told.path("type").asText()).isEqualTo("note.shared");
        assertThat(told.path("title").asText()).isNotBlank();
        assertThat(told.path("text").asText()).contains("Looms");
        assertThat(told.path("actorId").asText()).isEqualTo(ada.id());
        assertThat(told.path("readAt").isNull()).isTrue();
        assertThat(new Inbox(client, ada).links()).isEmpty();
    }

    @Test
    void one_trace_leads_from_the_gateway_to_the_notification() {
        var grace = Person.arrive(client);
        var note = Sharing.newNote(client, ada, "Traced");

        Sharing.share(client, ada, note, grace, "reader");

        var path = note + "/shares/" + grace.id();
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            var services = system.local().traces().ofPath(path).stream()
                    .map(Span::service)
                    .collect(Collectors.toSet());
            assertThat(services)
                    .containsExactlyInAnyOrder("gateway-service", "notes-service", "user-service", "notify-service");
        });
    }
}
