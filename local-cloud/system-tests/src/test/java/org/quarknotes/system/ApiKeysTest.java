package org.quarknotes.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys for programs: they allow what they were made for, until they expire or are deleted. */
@ExtendWith(Quarknotes.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiKeysTest {
    private static final String KEYS = "/v1/api-keys";
    private static final String HEADER = "X-Api-Key";

    private Client client;
    private Person ada;
    private Account account;

    @BeforeAll
    void open(Quarknotes.Running running) {
        client = running.client();
    }

    @BeforeEach
    void arrive() {
        ada = Person.arrive(client);
        account = new Account(client, ada);
    }

    @Test
    void a_key_is_shown_once_and_never_listed() {
        var created = client.post(KEYS, PeopleCalls.KEY).as(ada).send();

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("Cache-Control")).isEqualTo("no-store");
        var key = created.json();
        assertThat(key.path("name").asText()).isEqualTo("Backup");
        assertThat(scopes(key.path("scopes"))).containsExactlyInAnyOrder("notes:read", "profile");
        assertThat(key.path("expiresAt").asText()).isEqualTo("2099-12-31T23:59:59.000Z");
        assertThat(key.path("key").asText()).matches("qn_[A-Za-z0-9_-]{86}_[0-9a-f]{6}");
        var listed = account.key(key.path("id").asText());
        assertThat(listed.has("key")).isFalse();
        assertThat(listed.path("name")).isEqualTo(key.path("name"));
        assertThat(listed.path("scopes")).isEqualTo(key.path("scopes"));
        assertThat(listed.path("createdAt")).isEqualTo(key.path("createdAt"));
        assertThat(client.get(KEYS).as(ada).send().text())
                .doesNotContain(key.path("key").asText())
                .doesNotContain("qn_");
    }

    @Test
    void one_sees_when_a_key_was_last_used() {
        var key = account.createKey("notes:read");
        var before = Instant.now().minusSeconds(60);
        assertThat(account.key(key.id()).path("lastUsedAt").isNull()).isTrue();

        by(key.text(), client.get("/v1/notes"));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                account.key(key.id()).path("lastUsedAt").asText("null"))
                        .startsWith("2")
                        .isGreaterThan(before.toString()));
    }

    @Test
    void a_repeated_creation_makes_one_key_and_does_not_show_it_again() {
        var request = client.post(KEYS, Account.key("Once", "notes:read"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .as(ada);

        var first = request.send();
        var again = request.send();
        var other = request.json(Account.key("Other", "notes:read")).send();

        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.json().path("id")).isEqualTo(first.json().path("id"));
        assertThat(again.text()).doesNotContain(first.json().path("key").asText());
        assertThat(other.problem()).isEqualTo("idempotency-key-reused");
        assertThat(account.keys()).hasSize(1);
    }

    @Test
    void many_at_once_with_one_idempotency_key_make_one_key() {
        var request = client.post(KEYS, Account.key("Once", "notes:read"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .as(ada);

        var outcomes = Crowd.atOnce(8, n -> request).stream()
                .collect(Collectors.groupingBy(Client.Answer::outcome, Collectors.counting()));

        assertThat(outcomes).containsKey("201");
        assertThat(outcomes.keySet()).isSubsetOf("201", "request-in-progress");
        assertThat(account.keys()).hasSize(1);
    }

    @Test
    void a_key_of_somebody_else_looks_missing() {
        var hers = new Account(client, Person.arrive(client)).createKey("notes:read");

        var strange = client.delete(KEYS + "/" + hers.id())
                .as(ada)
                .header("X-Request-Id", "same")
                .send();
        var missing = client.delete(KEYS + "/" + Scene.NOBODYS)
                .as(ada)
                .header("X-Request-Id", "same")
                .send();

        assertThat(strange.problem()).isEqualTo("not-found");
        assertThat(strange.text()).isEqualTo(missing.text());
        assertThat(account.refusal(client.delete(KEYS + "/x"))).isEqualTo("not-found");
        assertThat(by(hers.text(), client.get("/v1/notes")).status()).isEqualTo(200);
        assertThat(account.keys()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\": \"a\"}",
                "{\"name\": \" \", \"scopes\": [\"profile\"]}",
                "{\"name\": \"a\", \"scopes\": []}",
                "{\"name\": \"a\", \"scopes\": [\"everything\"]}",
                "{\"name\": \"a\", \"scopes\": [\"profile\", \"signed-in\"]}",
                "{\"name\": \"a\", \"scopes\": [null]}",
                "{\"name\": \"a\", \"scopes\": [\"profile\"], \"expiresAt\": \"2001-01-01T00:00:00.000Z\"}"
            })
    void a_key_that_makes_no_sense_is_not_made(String body) {
        assertThat(account.refusal(client.post(KEYS, body))).isEqualTo("validation-failed");
        assertThat(account.keys()).isEmpty();
    }

    private static Client.Answer by(String key, Client.Request request) {
        return request.header(HEADER, key).send();
    }

    private static List<String> scopes(JsonNode list) {
        return list.valueStream().map(scope -> scope.asText()).toList();
    }
}
