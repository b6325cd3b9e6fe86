package org.quarknotes.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quarknotes.local.system.Service;

/** Server-sent events, through the gateway. */
@ExtendWith(Quarknotes.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StreamTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

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
    void a_stream_begins_now_and_tells_what_a_list_has() {
        var grace = Person.arrive(client);
        var before = share(grace, "Before");
        new Inbox(client, grace).holdsExactly(List.of(before));

        try (var stream = EventStream.open(client, grace)) {
            await().atMost(PATIENCE).until(() -> stream.lastEventId() != null);
            share(grace, "While “listening”");

            await().atMost(PATIENCE).until(() -> stream.events().size() == 1);
            var listed = client.get("/v1/notifications").as(grace).send().items();
            assertThat(stream.events()).containsExactly(listed.get(0).toString());
            assertThat(stream.lastEventId()).isEqualTo(listed.get(0).path("id").asText());
            assertThat(stream.header("Content-Type")).startsWith("text/event-stream");
            assertThat(stream.header("Cache-Control")).isEqualTo("no-store");
        }
    }

    @Test
    void who_comes_back_misses_nothing_even_who_had_heard_nothing() {
        var grace = Person.arrive(client);
        var stream = EventStream.open(client, grace);
        await().atMost(PATIENCE).until(() -> stream.lastEventId() != null);
        stream.close();
        var missed = List.of(share(grace, "One"), share(grace, "Two"), share(grace, "Three"));
        new Inbox(client, grace).holdsExactly(missed);

        try (var again = EventStream.open(
                client.get(EventStream.PATH).as(grace).header("Last-Event-ID", String.valueOf(stream.lastEventId())))) {
            await().atMost(PATIENCE).until(() -> again.events().size() == 3);
            assertThat(again.events())
                    .allSatisfy(event -> assertThat(missed).anyMatch(note -> event.contains("\"" + note + "\"")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "01890A5D-AC96-774B-BCCE-B302099A8057", "' or 1=1", "*"})
    void a_malformed_place_is_refused(String place) {
        var answer = client.get(EventStream.PATH)
                .as(ada)
                .header("Last-Event-ID", place)
                .send();

        assertThat(answer.problem()).isEqualTo("malformed-request");
    }

    @Test
    void heartbeats_come_where_nothing_else_does() {
        try (var stream = EventStream.open(client, Person.arrive(client))) {
            await().atMost(PATIENCE).until(() -> stream.heartbeats() >= 1);
        }
    }

    @Test
    void a_stream_ends_when_its_token_does() {
        var grace = Person.arrive(client);
        var expiring = system.tokens().expiringIn(Duration.ofSeconds(5), grace);

        try (var stream = EventStream.open(client, grace.bearing(expiring))) {
            await().atMost(PATIENCE).until(stream::hasEnded);
            assertThat(stream.wasCut()).isFalse();
        }
    }

    @Test
    void a_stream_ends_within_a_minute_when_its_session_does() {
        var grace = Person.arrive(client);

        try (var stream = EventStream.open(client, grace)) {
            assertThat(client.delete("/v1/sessions/current").as(grace).send().status())
                    .isEqualTo(204);
            await().atMost(Duration.ofSeconds(60)).until(stream::hasEnded);
            assertThat(stream.wasCut()).isFalse();
        }
    }

    @Test
    void nobody_has_too_many_and_who_leaves_makes_room() {
        var grace = Person.arrive(client);
        var open = new ArrayList<EventStream>();
        for (int n = 0; n < 10; n++) {
            open.add(EventStream.open(client, grace));
        }

        var refused = client.get(EventStream.PATH).as(grace).send();
        assertThat(refused.problem()).isEqualTo("rate-limited");
        assertThat(refused.header("Retry-After")).isEqualTo("5");

        open.forEach(EventStream::close);
        await().atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(AssertionError.class)
                .until(() -> {
                    EventStream.open(client, grace).close();
                    return true;
                });
    }

    @Test
    void a_replica_that_bears_no_more_says_so_and_one_that_stops_ends_its_streams() {
        try (var replica = NotifyReplica.start(system, Map.of("QUARKNOTES_NOTIFY_LIVE_IN_ALL", "2"))) {
            var first = EventStream.open(replica.client(), Person.arrive(client));
            EventStream.open(replica.client(), Person.arrive(client));

            var refused = replica.client().get(EventStream.PATH).as(ada).send();
            assertThat(refused.problem()).isEqualTo("overloaded");
            assertThat(refused.header("Retry-After")).isEqualTo("5");

            replica.stop();
            await().atMost(PATIENCE).until(first::hasEnded);
        }
    }

    @Test
    void who_is_not_let_in_hears_nothing() {
        assertThat(client.get(EventStream.PATH).send().problem()).isEqualTo("unauthenticated");
        var powerless = system.tokens().withScope("notes:read profile", ada);
        assertThat(client.get(EventStream.PATH).bearing(powerless).send().problem())
                .isEqualTo("forbidden");
        assertThat(system.clientOf(Service.NOTIFY).get(EventStream.PATH).send().problem())
                .isEqualTo("unauthenticated");
    }

    private String share(Person grantee, String title) {
        var note = Sharing.newNote(client, ada, title);
        Sharing.share(client, ada, note, grantee, "reader");
        return note;
    }
}
