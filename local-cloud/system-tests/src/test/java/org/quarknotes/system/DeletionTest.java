package org.quarknotes.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody leaves: at once for everybody who asks, and soon from every table. */
@ExtendWith(Quarknotes.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeletionTest {
    private static final String ME = "/v1/users/me";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private Quarknotes.Running system;
    private Client client;
    private Person ada;
    private Account account;

    @BeforeAll
    void open(Quarknotes.Running running) {
        system = running;
        client = running.client();
    }

    @BeforeEach
    void arrive() {
        ada = Person.arrive(client);
        account = new Account(client, ada);
    }

    @Test
    void an_account_is_not_deleted_without_its_password() {
        var wrong =
                client.delete(ME).json("{\"password\": \"not her password\"}").as(ada);

        assertThat(wrong.send().status()).isEqualTo(403);
        assertThat(wrong.send().problem()).isEqualTo("wrong-password");
        assertThat(account.refusal(client.delete(ME).json("{}"))).isEqualTo("validation-failed");
        assertThat(account.refusal(client.delete(ME))).isIn("malformed-body", "unsupported-media-type");
        assertThat(Person.signIn(client, ada.email()).id()).isEqualTo(ada.id());
    }

    @Test
    void who_has_left_cannot_sign_in_and_the_address_is_free() {
        var grace = Person.arrive(client);
        var office = new Desk(client, Person.admin(client));

        account.leave();

        var credentials = Person.credentials(ada.email());
        assertThat(client.post("/v1/sessions", credentials).send().problem()).isEqualTo("invalid-credentials");
        assertThat(account.refresh().problem()).isEqualTo("invalid-refresh-token");
        assertThat(client.get("/v1/users/" + ada.id()).as(grace).send().problem())
                .isEqualTo("user-not-found");
        assertThat(office.all("/v1/admin/users?email=" + ada.email())).isEmpty();
        var next = client.post("/v1/users", Person.registration(ada.email())).send();
        assertThat(next.status()).isEqualTo(201);
        assertThat(next.json().path("id").asText()).isNotEqualTo(ada.id());
        assertThat(Person.signIn(client, ada.email()).id())
                .isEqualTo(next.json().path("id").asText());
    }

    @Test
    void tokens_and_keys_of_who_has_left_are_dead_everywhere_within_a_minute() {
        var key = account.createKey(Matrix.SCOPES.toArray(String[]::new)).text();
        var elsewhere = account.signInAgain();
        var doors = Door.of(system);
        assertThat(doors).allMatch(door -> door.knock(elsewhere.accessToken()).status() == 200);
        assertThat(doors).allMatch(door -> door.knockWithKey(key).status() == 200);

        account.leave();

        Door.shutWithinAMinute(doors, door -> door.knock(ada.accessToken()));
        Door.shutWithinAMinute(doors, door -> door.knock(elsewhere.accessToken()));
        Door.shutWithinAMinute(doors, door -> door.knockWithKey(key));
    }

    @Test
    void what_was_done_stays_on_record_when_the_account_is_gone() {
        account.leave();

        var audit = new Desk(client, Person.admin(client)).all(PeopleCalls.admin(ada.id(), "/audit"));

        assertThat(audit).extracting(entry -> entry.path("action").asText()).contains("registered", "deleted");
    }

    /** Shared by and with others, in the trash, in versions, in other people's inboxes, and behind repeated requests. */
    @Test
    void nothing_of_who_has_left_lies_anywhere() {
        var traces = new Traces(ada);
        var grace = Person.arrive(client);
        var hersShared = livesALife(traces, grace);
        try (var tables = new NotesTable(system.local().dynamoDb())) {
            assertThat(traces.in(tables.everything())).isNotEmpty();

            account.leave();

            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofSeconds(1))
                    .untilAsserted(
                            () -> assertThat(traces.in(tables.everything())).isEmpty());
        }
        assertThat(client.get("/v1/notes/shared").as(grace).send().items()).isEmpty();
        assertThat(client.get(hersShared + "/shares").as(grace).send().items()).isEmpty();
        assertThat(client.get(hersShared).as(grace).send().status()).isEqualTo(200);
        assertThat(new Inbox(client, grace).links()).isEmpty();
    }

    /** Answers a note of the friend's that was shared and changed. */
    private String livesALife(Traces traces, Person friend) {
        var desk = new Desk(client, ada);
        var note = "{\"title\": \"%s\", \"body\": \"%s\", \"tags\": [\"%s\"]}"
                .formatted(traces.text(), traces.text(), traces.text());
        account.rename(traces.name());
        var kept = desk.write(note);
        desk.patch(kept, "{\"title\": \"another %s\"}".formatted(traces.text()));
        desk.archive(desk.write(note));
        desk.trash(desk.write(note));
        desk.purge(desk.write(note));
        Sharing.share(client, ada, kept, friend, "editor");
        client.patch(kept, "{\"pinned\": true}").ifMatch("*").as(friend).send();
        client.post("/v1/notes", note)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .as(ada)
                .send();
        var hers = Sharing.newNote(client, friend, "Of a friend");
        Sharing.share(client, friend, hers, ada, "editor");
        desk.patch(hers, "{\"pinned\": true}");
        account.signInAgain();
        account.createKey("notes:read");
        client.post("/v1/api-keys", Account.key(traces.text(), "profile"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .as(ada)
                .send();
        new Inbox(client, ada).holdsExactly(List.of(hers, kept));
        new Inbox(client, friend).holdsExactly(List.of(kept, hers));
        return hers;
    }
}
