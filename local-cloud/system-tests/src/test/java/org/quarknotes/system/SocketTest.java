package org.quarknotes.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The WebSocket, through the gateway: what is acknowledged, and what comes again. */
@ExtendWith(Quarknotes.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SocketTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final int WINDOW = 32;

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
    void a_socket_tells_what_a_list_has() {
        var grace = Person.arrive(client);
        try (var socket = open(grace)) {
            assertThat(socket.protocol()).isEqualTo(NotificationSocket.PROTOCOL);
            share(grace, 1);

            heard(socket, 1);
            var listed = client.get("/v1/notifications").as(grace).send().items();
            var message = socket.messages().getFirst();
            assertThat(message.path("type").asText()).isEqualTo("notification");
            assertThat(message.path("notification")).isEqualTo(listed.get(0));
        }
    }

    @Test
    void what_was_not_acknowledged_comes_again_in_order() {
        var grace = Person.arrive(client);
        try (var socket = open(grace)) {
            share(grace, 5);
            heard(socket, 5);
            socket.acknowledge(0);
            socket.acknowledge(3);
            var expected = List.of(
                    socket.links().get(1), socket.links().get(2), socket.links().get(4));
            settled(socket);

            try (var again = open(grace)) {
                heard(again, 3);
                assertThat(again.links()).isEqualTo(expected);
            }
        }
    }

    @Test
    void what_was_told_before_the_first_acknowledgement_comes_again() {
        var grace = Person.arrive(client);
        open(grace).close();
        share(grace, 2);
        await().atMost(PATIENCE).until(() -> new Inbox(client, grace).links().size() == 2);

        try (var socket = open(grace)) {
            heard(socket, 2);
        }
    }

    @Test
    void who_acknowledges_nothing_is_sent_no_more_than_a_window() {
        var grace = Person.arrive(client);
        try (var socket = open(grace)) {
            share(grace, WINDOW + 8);
            heard(socket, WINDOW);
            await().during(Duration.ofSeconds(12))
                    .atMost(Duration.ofSeconds(15))
                    .until(() -> socket.messages().size() == WINDOW);

            socket.acknowledge(5);
            await().during(Duration.ofSeconds(2))
                    .atMost(Duration.ofSeconds(5))
                    .until(() -> socket.messages().size() == WINDOW);
            for (int n = 0; n < 5; n++) {
                socket.acknowledge(n);
            }
            heard(socket, WINDOW + 6);

            for (int n = 6; n < WINDOW + 6; n++) {
                socket.acknowledge(n);
            }
            heard(socket, WINDOW + 8);
            assertThat(socket.links()).doesNotHaveDuplicates();
        }
    }

    @Test
    void sessions_acknowledge_each_for_itself() {
        var grace = Person.arrive(client);
        var elsewhere = Person.signIn(client, grace.email());
        try (var here = open(grace);
                var there = open(elsewhere)) {
            share(grace, 1);
            heard(here, 1);
            heard(there, 1);
            here.acknowledge(0);
            settled(here);
        }

        try (var here = open(grace);
                var there = open(elsewhere)) {
            heard(there, 1);
            share(grace, 1);
            heard(here, 1);
            assertThat(here.links().getFirst()).isNotEqualTo(there.links().getFirst());
        }
    }

    @Test
    void an_api_key_opens_a_socket_too() {
        var grace = Person.arrive(client);
        var key = new Account(client, grace).createKey("notifications:read");
        try (var socket = NotificationSocket.open(system.gateway(), "X-Api-Key", key.text())) {
            share(grace, 1);
            heard(socket, 1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "7",
                "ack",
                "{\"type\": \"ack\"}",
                "{\"type\": \"ack\", \"id\": 7}",
                "{\"type\": \"ack\", \"id\": \"7\"}",
                "{\"type\": \"nack\", \"id\": \"01890a5d-ac96-774b-bcce-b302099a8057\"}",
                "{\"type\": \"ack\", \"type\": \"ack\", \"id\": \"01890a5d-ac96-774b-bcce-b302099a8057\"}",
                "{\"type\": \"ack\", \"id\": \"01890a5d-ac96-774b-bcce-b302099a8057\", \"x\": 1}",
                "{\"type\": \"ack\", \"id\": \"01890a5d-ac96-774b-bcce-b302099a8057\"} {}"
            })
    void what_is_not_understood_closes_the_socket(String message) {
        assertClosed(4400, socket -> socket.say(message));
    }

    @Test
    void an_acknowledgement_of_what_was_never_sent_closes_the_socket() {
        assertClosed(
                4409, socket -> socket.say("{\"type\": \"ack\", \"id\": \"ffffffff-ffff-7fff-bfff-ffffffffffff\"}"));
    }

    @Test
    void bytes_and_long_messages_close_the_socket() {
        assertClosed(1003, socket -> socket.sayBytes(new byte[] {1}));
        assertClosed(1009, socket -> socket.say(" ".repeat(2000)));
    }

    @Test
    void a_flood_of_acknowledgements_is_borne() {
        var grace = Person.arrive(client);
        try (var socket = open(grace)) {
            share(grace, 1);
            heard(socket, 1);
            for (int n = 0; n < 2000; n++) {
                socket.acknowledge(0);
            }
            share(grace, 1);
            heard(socket, 2);
            assertThat(socket.isOver()).isFalse();
        }
    }

    @Test
    void a_socket_ends_with_its_token_and_with_its_session() {
        var grace = Person.arrive(client);
        var expiring = system.tokens().expiringIn(Duration.ofSeconds(5), grace);
        try (var socket = NotificationSocket.open(system.gateway(), expiring);
                var other = open(grace)) {
            await().atMost(PATIENCE).until(socket::isOver);
            assertThat(socket.closeCode()).isEqualTo(4401);

            assertThat(client.delete("/v1/sessions/current").as(grace).send().status())
                    .isEqualTo(204);
            await().atMost(Duration.ofSeconds(60)).until(other::isOver);
            assertThat(other.closeCode()).isEqualTo(4401);
        }
    }

    @Test
    void a_request_that_is_no_handshake_is_refused_as_a_request() {
        assertThat(client.get(NotificationSocket.PATH).as(ada).send().problem()).isEqualTo("malformed-request");
        assertThat(client.get(NotificationSocket.PATH).send().problem()).isEqualTo("unauthenticated");
    }

    private void assertClosed(int code, Consumer<NotificationSocket> act) {
        try (var socket = open(Person.arrive(client))) {
            act.accept(socket);
            await().atMost(PATIENCE).until(socket::isOver);
            assertThat(socket.closeCode()).isEqualTo(code);
        }
    }

    private NotificationSocket open(Person person) {
        return NotificationSocket.open(system.gateway(), person.accessToken());
    }

    private static void heard(NotificationSocket socket, int messages) {
        await().atMost(PATIENCE).until(() -> socket.messages().size() >= messages);
        assertThat(socket.messages()).hasSize(messages);
    }

    /** Acknowledgements are kept in order: when a later nonsense was answered, they are. */
    private static void settled(NotificationSocket socket) {
        socket.say("settled?");
        await().atMost(PATIENCE).until(socket::isOver);
    }

    private void share(Person grantee, int notes) {
        var paths = new ArrayList<String>();
        for (int n = 0; n < notes; n++) {
            paths.add(Sharing.newNote(client, ada, "Note " + n));
        }
        paths.forEach(note -> Sharing.share(client, ada, note, grantee, "reader"));
    }
}
