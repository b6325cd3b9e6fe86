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
        assertThat(new Inbox(client, ada).links()).doesNotContain(note, last);
    }

    @Test
    void a_change_is_told_to_all_who_see_the_note_but_not_to_who_made_it() {
        var editor = Person.arrive(client);
        var reader = Person.arrive(client);
        var left = Person.arrive(client);
        var note = Sharing.newNote(client, ada, "Engines");
        Sharing.share(client, ada, note, editor, "editor");
        Sharing.share(client, ada, note, reader, "reader");
        Sharing.share(client, ada, note, left, "reader");
        client.delete(note + "/shares/" + left.id()).as(left).send();

        for (var title : List.of("Engine 1", "Engine 2")) {
            client.patch(note, "{\"title\": \"" + title + "\"}")
                    .as(editor)
                    .ifMatch("*")
                    .send();
        }

        awaitTexts(reader, "“Engine 2” was changed 2 times.", "You can now read “Engines”.");
        awaitTexts(editor, "You can now read and change “Engines”.");
        awaitTexts(left, "You can now read “Engines”.");
        assertThat(texts(ada)).contains("“Engine 2” was changed 2 times.", "“Engines” is no longer shared with them.");
    }

    @Test
    void what_was_read_is_no_longer_counted() {
        var grace = Person.arrive(client);
        var note = Sharing.newNote(client, ada, "Counted");
        Sharing.share(client, ada, note, grace, "reader");
        var other = Sharing.newNote(client, ada, "Counted too");
        Sharing.share(client, ada, other, grace, "reader");
        new Inbox(client, grace).holdsExactly(List.of(note, other));
        var first = client.get("/v1/notifications?limit=1").as(grace).send().json();
        var id = first.path("items").path(0).path("id").asText();
        var path = "/v1/notifications/" + id + "/read";

        assertThat(unread(grace)).isEqualTo(2);
        assertThat(client.request("POST", path).as(ada).send().problem()).isEqualTo("not-found");
        assertThat(client.request("POST", path).as(grace).send().status()).isEqualTo(204);
        assertThat(client.request("POST", path).as(grace).send().status()).isEqualTo(204);
        assertThat(unread(grace)).isEqualTo(1);
        assertThat(client.request("POST", "/v1/notifications/read-all")
                        .as(grace)
                        .send()
                        .status())
                .isEqualTo(204);
        assertThat(unread(grace)).isZero();
        new Inbox(client, grace).holdsExactly(List.of(note, other));
    }

    private void awaitTexts(Person person, String... expected) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(texts(person)).containsExactly(expected));
    }

    private List<String> texts(Person person) {
        var items = client.get("/v1/notifications").as(person).send().json().path("items");
        return items.findValuesAsText("text");
    }

    private long unread(Person person) {
        var listed =
                client.get("/v1/notifications?unread=true").as(person).send().json();
        var counted =
                client.get("/v1/notifications/unread-count").as(person).send().json();
        assertThat(counted.path("count").asLong())
                .isEqualTo(listed.path("items").size());
        return counted.path("count").asLong();
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
