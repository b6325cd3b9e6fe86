package org.quarknotes.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Webhooks through the gateway, in a system that reaches no private address: as it is shipped. */
@ExtendWith(Quarknotes.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebhooksTest {
    private static final String URL = "https://hooks.invalid/quarknotes";

    private Client client;
    private Person ada;

    @BeforeAll
    void arrive(Quarknotes.Running running) {
        client = running.client();
        ada = Person.arrive(client);
    }

    @Test
    void the_secret_is_told_once() {
        var created = create(ada);

        assertThat(created.path("secret").asText()).startsWith("whsec_").hasSize(50);
        assertThat(created.path("state").asText()).isEqualTo("active");
        var listed = client.get("/v1/webhooks").as(ada).send();
        assertThat(listed.text())
                .contains(created.path("id").asText(), URL)
                .doesNotContain("secret", created.path("secret").asText());
    }

    @Test
    void what_was_tried_is_seen_and_what_is_not_reached_has_no_code() {
        var grace = Person.arrive(client);
        var webhook = "/v1/webhooks/" + create(grace).path("id").asText();

        assertThat(client.request("POST", webhook + "/test").as(grace).send().status())
                .isEqualTo(202);

        await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> {
            var deliveries =
                    client.get(webhook + "/deliveries").as(grace).send().json();
            assertThat(deliveries.path("items")).hasSize(1);
            var delivery = deliveries.path("items").path(0);
            assertThat(delivery.path("status").asText()).isEqualTo("failed");
            assertThat(delivery.path("attempt").asInt()).isEqualTo(1);
            assertThat(delivery.path("type").asText()).isEqualTo("webhook.test");
            assertThat(delivery.path("responseCode").isNull()).isTrue();
        });
    }

    @Test
    void what_somebody_is_told_waits_for_their_webhook() {
        var grace = Person.arrive(client);
        var webhook = "/v1/webhooks/" + create(grace).path("id").asText();

        Sharing.share(client, ada, Sharing.newNote(client, ada, "Looms"), grace, "reader");

        await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> {
            var delivery = client.get(webhook + "/deliveries")
                    .as(grace)
                    .send()
                    .json()
                    .path("items")
                    .path(0);
            assertThat(delivery.path("type").asText()).isEqualTo("note.shared");
            assertThat(delivery.path("attempt").asInt()).isPositive();
            assertThat(delivery.path("status").asText()).isEqualTo("pending");
        });
    }

    @Test
    void the_eleventh_is_refused_until_one_is_deleted() {
        var grace = Person.arrive(client);
        var last = "";
        for (var number = 0; number < 10; number++) {
            last = create(grace).path("id").asText();
        }
        var eleventh = client.post("/v1/webhooks", WebhookCalls.WEBHOOK).as(grace);

        assertThat(eleventh.send().problem()).isEqualTo("validation-failed");
        assertThat(client.delete("/v1/webhooks/" + last).as(grace).send().status())
                .isEqualTo(204);
        assertThat(eleventh.send().status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://localhost/a",
                "https://127.0.0.1/a",
                "https://2130706433/",
                "https://0x7f.1/",
                "https://169.254.169.254/latest/meta-data/",
                "https://10.0.0.1/",
                "https://[::1]/",
                "https://[::ffff:10.0.0.1]/",
                "http://hooks.invalid/",
                "https://a:b@hooks.invalid/",
                "https://hooks.invalid/#a",
                "hooks.invalid"
            })
    void what_leads_inside_or_nowhere_is_refused(String url) {
        var answer = client.post("/v1/webhooks", "{\"url\": \"%s\", \"types\": [\"note.shared\"]}".formatted(url))
                .as(ada)
                .send();

        assertThat(answer.problem()).isEqualTo("validation-failed");
        assertThat(answer.json().path("violations").findValuesAsText("field")).containsExactly("url");
    }

    private JsonNode create(Person person) {
        var created =
                client.post("/v1/webhooks", WebhookCalls.WEBHOOK).as(person).send();
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("Location"))
                .isEqualTo("/v1/webhooks/" + created.json().path("id").asText());
        assertThat(created.header("Cache-Control")).isEqualTo("no-store");
        return created.json();
    }
}
