package org.quarknotes.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is told of a sign-in that may not have been the owner's. */
@ExtendWith(Quarknotes.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NewDeviceTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String NEW_DEVICE = "org.quarknotes.session.new-device.v1";
    private static final String OTHER = "Other/1.0 (\"quoted\" \\ and <so on>)";

    private Client client;
    private EventTopic topic;

    @BeforeAll
    void open(Quarknotes.Running running) {
        client = running.client();
        topic = new EventTopic(running.local().kafka(), EventTopic.USERS);
    }

    @AfterAll
    void leave() {
        topic.close();
    }

    @Test
    void another_client_is_told_once_and_an_update_of_it_is_none() {
        var ada = Person.arrive(client);
        Person.signIn(client, ada.email());

        var other = signIn(ada, OTHER);
        signIn(ada, OTHER.replace("1.0", "2.3"));
        var last = signIn(ada, "Last/1.0");

        toldOf(ada, List.of(told(other, OTHER), told(last, "Last/1.0")));
    }

    @Test
    void sign_ins_at_once_with_a_new_client_are_told_once() {
        var ada = Person.arrive(client);

        IntStream.range(0, 6).parallel().forEach(n -> signIn(ada, OTHER));
        var last = signIn(ada, "Last/1.0");

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(events(ada)).hasSize(2).contains(told(last, "Last/1.0")));
    }

    private Person signIn(Person person, String userAgent) {
        var request = client.post("/v1/sessions", Person.credentials(person.email()));
        return Person.signIn(request.header("User-Agent", userAgent), client);
    }

    /** Events of one person are sent in order: when the last is there, so is all before it. */
    private void toldOf(Person person, List<String> events) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(events(person)).containsExactlyElementsOf(events));
    }

    private List<String> events(Person person) {
        return topic.events().stream()
                .filter(record -> person.id().equals(record.key()))
                .filter(record -> EventTopic.header(record.headers(), "ce_type").equals(NEW_DEVICE))
                .map(record -> new String(record.value(), UTF_8))
                .toList();
    }

    private static String told(Person session, String userAgent) {
        var quoted = userAgent.replace("\\", "\\\\").replace("\"", "\\\"");
        return "{\"userId\":\"%s\",\"sessionId\":\"%s\",\"userAgent\":\"%s\"}"
                .formatted(session.id(), session.session(), quoted);
    }
}
