package org.quarknotes.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Connections are cut at any moment, and replicas are many: each notification is heard once, and in order. */
@ExtendWith(Quarknotes.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StreamResumeTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int NOTES = 60;

    private Quarknotes.Running system;
    private Client client;
    private Person ada;

    @BeforeAll
    void arrive(Quarknotes.Running running) {
        system = running;
        client = running.client();
        ada = Person.arrive(client);
    }

    /** Every connection goes to another replica than the one before. */
    @Test
    void who_is_cut_off_again_and_again_hears_each_once_and_in_order() {
        var seed = Long.getLong("seed", new Random().nextLong());
        var random = new Random(seed);
        var grace = Person.arrive(client);
        try (var replica = NotifyReplica.start(system, NotifyReplica.DEAF_TO_EVENTS)) {
            var heard = new ArrayList<String>();
            var stream = EventStream.open(client, grace);
            await().atMost(PATIENCE).until(beginOf(stream));
            var writing = CompletableFuture.runAsync(() -> share(grace, NOTES));
            for (int cut = 0; !writing.isDone() || heard.size() < NOTES; cut++) {
                pause(random.nextInt(400));
                var place = stream.lastEventId();
                stream.close();
                heard.addAll(upTo(String.valueOf(place), stream.events()));
                var door = cut % 2 == 0 ? replica.client() : client;
                stream = EventStream.open(
                        door.get(EventStream.PATH).as(grace).header("Last-Event-ID", String.valueOf(place)));
                assertThat(cut).as("cuts, seed " + seed).isLessThan(1000);
            }
            stream.close();

            var listed = new ArrayList<String>();
            client.get("/v1/notifications?limit=100")
                    .as(grace)
                    .send()
                    .items()
                    .forEach(told -> listed.addFirst(told.toString()));
            assertThat(heard).as("seed " + seed).isEqualTo(listed);
        }
    }

    @Test
    void a_client_of_one_replica_hears_at_once_what_another_has_kept() {
        var grace = Person.arrive(client);
        var settings = new HashMap<>(NotifyReplica.DEAF_TO_EVENTS);
        settings.put("QUARKNOTES_NOTIFY_LIVE_LOOK", "1H");
        try (var replica = NotifyReplica.start(system, settings);
                var stream = EventStream.open(replica.client(), grace)) {
            // Until the replica has joined the topic, wakeups are lost to it, and it does not look within an hour.
            await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(2)).until(() -> {
                share(grace, 1);
                return !stream.events().isEmpty();
            });
            var before = stream.events().size();

            share(grace, 1);
            await().atMost(Duration.ofSeconds(5)).until(() -> stream.events().size() > before);
        }
    }

    @Test
    void where_wakeups_are_lost_it_takes_no_longer_than_a_look() {
        var grace = Person.arrive(client);
        var settings = Map.of("KAFKA_BOOTSTRAP_SERVERS", "localhost:1", "QUARKNOTES_NOTIFY_LIVE_LOOK", "1S");
        try (var replica = NotifyReplica.start(system, settings);
                var stream = EventStream.open(replica.client(), grace);
                var socket = NotificationSocket.open(replica.address(), grace.accessToken())) {
            share(grace, 3);

            await().atMost(PATIENCE).until(() -> stream.events().size() == 3);
            await().atMost(PATIENCE).until(() -> socket.messages().size() == 3);
        }
    }

    @Test
    void what_is_not_acknowledged_comes_again_from_another_replica() {
        var grace = Person.arrive(client);
        try (var replica = NotifyReplica.start(system, NotifyReplica.DEAF_TO_EVENTS);
                var socket = NotificationSocket.open(system.gateway(), grace.accessToken())) {
            share(grace, 3);
            await().atMost(PATIENCE).until(() -> socket.messages().size() == 3);
            socket.acknowledge(0);
            socket.say("settled?");
            await().atMost(PATIENCE).until(socket::isOver);

            try (var again = NotificationSocket.open(replica.address(), grace.accessToken())) {
                await().atMost(PATIENCE).until(() -> again.messages().size() == 2);
                assertThat(again.links()).isEqualTo(socket.links().subList(1, 3));
            }
        }
    }

    /** A stream that is given up in the middle of an event has not told it. */
    private static List<String> upTo(String place, List<String> events) {
        return events.stream()
                .filter(event -> event.substring(7, 43).compareTo(place) <= 0)
                .toList();
    }

    private static Callable<Boolean> beginOf(EventStream stream) {
        return () -> stream.lastEventId() != null;
    }

    private static void pause(int millis) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    private void share(Person grantee, int notes) {
        for (int n = 0; n < notes; n++) {
            Sharing.share(client, ada, Sharing.newNote(client, ada, "Note " + n), grantee, "reader");
        }
    }
}
