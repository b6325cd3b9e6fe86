package org.quarknotes.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.quarknotes.local.system.Service;

/** Calling with an API key instead of a token, at the gateway and straight at the services. */
@ExtendWith(Quarknotes.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiKeyUseTest {
    private static final String KEYS = "/v1/api-keys";
    private static final String HEADER = "X-Api-Key";

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
    void a_key_allows_what_it_was_made_for_and_no_more() {
        var reading = account.createKey("notes:read").text();

        assertThat(by(reading, client.get("/v1/notes")).status()).isEqualTo(200);
        var refused = by(reading, client.post("/v1/notes", Calls.NOTE));
        assertThat(refused.problem()).isEqualTo("forbidden");
        assertThat(refused.header("WWW-Authenticate")).contains("error=\"insufficient_scope\"", "notes:write");
        assertThat(by(reading, client.get("/v1/users/me")).problem()).isEqualTo("forbidden");
        assertThat(by(reading, client.get("/v1/notifications")).problem()).isEqualTo("forbidden");
    }

    @Test
    void a_key_acts_for_the_person_who_made_it() {
        var key = account.createKey("notes:read", "notes:write", "profile").text();

        var note = by(key, client.post("/v1/notes", Calls.NOTE)).location();

        assertThat(by(key, client.get("/v1/users/me")).json().path("id").asText())
                .isEqualTo(ada.id());
        assertThat(client.get(note).as(ada).send().json().path("ownerId").asText())
                .isEqualTo(ada.id());
        assertThat(by(key, client.get("/v1/sessions")).items())
                .hasSize(1)
                .allMatch(session -> !session.path("current").asBoolean(true));
    }

    /** Whoever found a key must not be able to keep the account. */
    @Test
    void a_key_cannot_do_what_only_somebody_signed_in_may() {
        var created = account.createKey(Matrix.SCOPES.toArray(String[]::new));

        for (var request : List.of(
                client.post(KEYS, Account.key("Another", "profile")),
                client.delete(KEYS + "/" + created.id()),
                client.post("/v1/users/me/password", PeopleCalls.passwords(Person.PASSWORD, "a new password")),
                client.post("/v1/users/me/email", PeopleCalls.email(Person.newEmail(), Person.PASSWORD)),
                client.delete("/v1/users/me").json("{\"password\": \"%s\"}".formatted(Person.PASSWORD)),
                client.delete("/v1/sessions/current"),
                client.delete("/v1/sessions/" + ada.session()),
                client.get("/v1/admin/users"))) {
            assertThat(by(created.text(), request).problem())
                    .as(request.toString())
                    .isEqualTo("forbidden");
        }
        assertThat(account.keys()).hasSize(1);
        assertThat(Person.signIn(client, ada.email()).id()).isEqualTo(ada.id());
    }

    @Test
    void a_key_of_an_administrator_does_not_administer() {
        var key = new Account(client, Person.admin(client)).createKey(Matrix.SCOPES.toArray(String[]::new));

        assertThat(by(key.text(), client.get("/v1/admin/users?email=" + ada.email()))
                        .problem())
                .isEqualTo("forbidden");
    }

    @Test
    void an_expired_key_is_refused_everywhere() {
        var expiry = Instant.now().plusSeconds(8).truncatedTo(ChronoUnit.MILLIS);
        var created = client.post(
                        KEYS,
                        "{\"name\": \"Short\", \"scopes\": [\"notes:read\", \"profile\", \"notifications:read\"],"
                                + " \"expiresAt\": \"%s\"}".formatted(expiry))
                .as(ada)
                .send();
        var key = created.json().path("key").asText();
        var doors = Door.of(system);
        assertThat(doors).allMatch(door -> door.knockWithKey(key).status() == 200);

        Door.shutWithinAMinute(doors, door -> door.knockWithKey(key));

        assertThat(Instant.now()).isAfter(expiry.minusSeconds(5));
    }

    @Test
    void a_deleted_key_is_dead_everywhere_within_a_minute() {
        var doors = Door.of(system);
        var key = account.createKey(Matrix.SCOPES.toArray(String[]::new));
        var other = account.createKey(Matrix.SCOPES.toArray(String[]::new));
        assertThat(doors).allMatch(door -> door.knockWithKey(key.text()).status() == 200);

        account.deleteKey(key);

        assertThat(account.refusal(client.delete(KEYS + "/" + key.id()))).isEqualTo("not-found");
        Door.shutWithinAMinute(doors, door -> door.knockWithKey(key.text()));
        assertThat(doors).allMatch(door -> door.knockWithKey(other.text()).status() == 200);
        assertThat(account.keys()).hasSize(1);
    }

    @Test
    void two_credentials_at_once_are_one_too_many() {
        var key = account.createKey("notes:read", "profile").text();

        for (var door : Door.of(system)) {
            var both = door.knock().bearing(ada.accessToken()).header(HEADER, key);
            assertThat(both.send().problem()).as(door.name()).isEqualTo("malformed-request");
            var oneIsGarbage = door.knock().bearing(ada.accessToken()).header(HEADER, "x");
            assertThat(oneIsGarbage.send().problem()).as(door.name()).isEqualTo("malformed-request");
        }
    }

    @Test
    void what_is_no_key_is_refused_everywhere_and_not_repeated() {
        var key = account.createKey("notes:read", "profile").text();
        var other = key.substring(0, 40) + (key.charAt(40) == 'A' ? 'B' : 'A') + key.substring(41);
        for (var garbage : List.of(
                "x",
                "qn_",
                "qn_" + "A".repeat(86) + "_000000",
                other,
                key.substring(0, key.length() - 1),
                key + "0",
                key.toUpperCase(Locale.ROOT),
                "Bearer " + key,
                ada.accessToken(),
                ada.refreshToken(),
                "k".repeat(4000))) {
            for (var door : Door.of(system)) {
                var refused = door.knockWithKey(garbage);

                assertThat(refused.problem()).as(garbage).isEqualTo("unauthenticated");
                assertThat(refused.header("WWW-Authenticate")).contains("Bearer realm=\"quarknotes\"");
                assertThat(refused.text()).doesNotContain(garbage.length() > 10 ? garbage : "qn_");
            }
        }
        assertThat(Door.of(system)).allMatch(door -> door.knock(key).status() == 401);
    }

    /** Each service recognises a key itself, and refuses what it does not allow as the gateway would. */
    @Test
    void a_key_sent_straight_to_a_service_does_the_same() {
        var reading = account.createKey("notes:read").text();
        var profile = account.createKey("profile").text();
        var notes = system.clientOf(Service.NOTES);
        var users = system.clientOf(Service.USERS);

        assertThat(by(reading, notes.get("/v1/notes")).status()).isEqualTo(200);
        assertThat(by(reading, notes.post("/v1/notes", Calls.NOTE)).problem()).isEqualTo("forbidden");
        assertThat(by(profile, notes.get("/v1/notes")).problem()).isEqualTo("forbidden");
        assertThat(by(profile, users.get("/v1/users/me")).status()).isEqualTo(200);
        assertThat(by(profile, users.post(KEYS, Account.key("Another", "profile")))
                        .problem())
                .isEqualTo("forbidden");
    }

    private static Client.Answer by(String key, Client.Request request) {
        return request.header(HEADER, key).send();
    }
}
