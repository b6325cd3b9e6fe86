package org.quarknotes.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.quarknotes.local.system.Service;

/** Whatever is killed, whenever: what was acknowledged is told, and told once. */
@ExtendWith(Quarknotes.class)
@Isolated("it kills what the others need")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KillTest {
    private static final String NOTES = Service.NOTES.module();
    private static final String NOTIFY = Service.NOTIFY.module();
    private static final int SHARES = 30;

    private Quarknotes.Running system;
    private Client client;
    private Person ada;
    private Person grace;

    @BeforeAll
    void arrive(Quarknotes.Running running) {
        system = running;
        client = running.client();
        ada = Person.arrive(client);
    }

    @AfterEach
    void everybodyIsBack() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> client.get("/v1/notifications").as(ada).send().status() == 200);
    }

    @Test
    void notify_service_killed_while_notes_are_shared_tells_everything_once() {
        grace = Person.arrive(client);
        var shared = shareSome(SHARES);
        system.local().kill(NOTIFY);
        shared.addAll(shareSome(SHARES));
        system.local().start(NOTIFY);
        shared.addAll(shareSome(SHARES));

        new Inbox(client, grace).holdsExactly(shared);
    }

    /** Without relay, the write is all that has happened when the process is killed. */
    @Test
    void notes_service_killed_between_write_and_relay_tells_everything_once() {
        grace = Person.arrive(client);
        system.local().stop(NOTES);
        system.local().start(NOTES, Map.of("QUARKNOTES_RELAY_ENABLED", "false"));
        var shared = shareSome(SHARES);
        system.local().kill(NOTES);
        system.local().start(NOTES);

        new Inbox(client, grace).holdsExactly(shared);
    }

    /** The relay is somewhere in its work: before, between or after sending and deleting. */
    @Test
    void notes_service_killed_in_the_middle_of_relaying_tells_everything_once() {
        grace = Person.arrive(client);
        var shared = shareSome(SHARES);
        system.local().kill(NOTES);
        system.local().start(NOTES);

        new Inbox(client, grace).holdsExactly(shared);
    }

    @Test
    void a_killed_broker_delays_what_is_told_and_nothing_else() {
        grace = Person.arrive(client);
        system.local().kill("kafka");
        var shared = shareSome(SHARES);
        system.local().start("kafka");

        new Inbox(client, grace).holdsExactly(shared);
    }

    /** What needs to know who exists says that it cannot be known; all else goes on. */
    @Test
    void without_user_service_nothing_is_shared_and_nothing_else_stops() {
        grace = Person.arrive(client);
        var note = Sharing.newNote(client, ada, "waiting");
        system.local().kill(Service.USERS.module());
        try {
            var share = client.put(note + "/shares/" + grace.id(), "{\"role\": \"reader\"}")
                    .as(ada);

            assertThat(share.send().problem()).isEqualTo("upstream-unavailable");
            assertThat(client.get(note + "/shares").as(ada).send().items()).isEmpty();
            assertThat(client.patch(note, "{\"title\": \"changed\"}")
                            .ifMatch("*")
                            .as(ada)
                            .send()
                            .status())
                    .isEqualTo(200);
        } finally {
            system.local().start(Service.USERS.module());
        }
        Sharing.share(client, ada, note, grace, "reader");
    }

    private List<String> shareSome(int notes) {
        var shared = new ArrayList<String>();
        for (int n = 0; n < notes; n++) {
            var note = Sharing.newNote(client, ada, "note " + n);
            Sharing.share(client, ada, note, grace, "reader");
            shared.add(note);
        }
        return shared;
    }
}
