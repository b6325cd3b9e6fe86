package org.quarknotes.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a person has been told. */
final class Inbox {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Client client;
    private final Person person;

    Inbox(Client client, Person person) {
        this.client = client;
        this.person = person;
    }

    /** The links of all notifications, the newest first. */
    List<String> links() {
        var links = new ArrayList<String>();
        var answer = client.get("/v1/notifications?limit=100").as(person).send();
        assertThat(answer.status()).isEqualTo(200);
        answer.json().path("items").forEach(told -> links.add(told.path("link").asText()));
        return links;
    }

    /** Waits until there is a notification of each of these notes, and asserts that there is nothing else and nothing twice. */
    void holdsExactly(List<String> notes) {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(links()).containsAll(notes));
        assertThat(links()).containsExactlyInAnyOrderElementsOf(notes);
    }
}
