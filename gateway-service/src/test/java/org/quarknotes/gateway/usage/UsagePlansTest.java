package org.quarknotes.gateway.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarknotes.gateway.http.EdgeTest;
import org.quarknotes.gateway.http.HttpMessage;
import org.quarknotes.local.dynamodb.DynamoDbLocal;

@QuarkusTest
class UsagePlansTest extends EdgeTest {
    @ConfigProperty(name = "quarknotes.gateway.usage.endpoint")
    private URI endpoint;

    @ConfigProperty(name = "quarknotes.gateway.usage.table", defaultValue = "quarknotes-gateway")
    private String table;

    private final String named = UUID.randomUUID().toString();

    @BeforeEach
    void plan() {
        routes("""
                plans:
                  named: { rate: 1000, burst: 1000, day: 3, keys: ["%s"], whenUnknown: closed }
                  gold: { rate: 1000, burst: 1000, groups: [gold] }
                  standard: { rate: 0.001, burst: 2, month: 100, default: true, whenUnknown: open }
                routes:
                  - id: either
                    match: { path: "/either", methods: [GET] }
                    integration: { mock: { status: 204 } }
                  - id: keys
                    match: { path: "/keys", methods: [GET] }
                    integration: { mock: { status: 204 } }
                    auth: apiKey
                """.formatted(named));
    }

    @Test
    void counters_are_asked_for_when_they_are_there_and_the_plan_decides_when_they_are_not() throws Exception {
        assertProblem(get("/either", key(named)), 503, "overloaded");

        var port = endpoint.getPort();
        try (var dynamo = DynamoDbLocal.start(port, Optional.empty())) {
            LocalTables.provisioned(dynamo.endpoint(), table);

            var first = patiently("/either", key(named));
            assertThat(first.status()).isEqualTo(204);
            assertThat(first.values("RateLimit-Policy")).containsExactly("\"plan\";q=1000;w=1", "\"day\";q=3;w=86400");
            assertThat(first.values("RateLimit").get(1)).startsWith("\"day\";r=2;t=");
            assertThat(get("/keys", key(named)).status()).isEqualTo(204);
            assertThat(get("/either", key(named)).status()).isEqualTo(204);

            var refused = get("/keys", key(named));
            assertProblem(refused, 429, "rate-limited");
            assertThat(refused.body()).contains("The plan 'named' of this API key allows 3 requests a day");
            assertThat(Long.parseLong(refused.value("Retry-After").orElseThrow()))
                    .isBetween(1L, 86_400L);
        }
    }

    @Test
    void a_key_that_no_plan_names_has_the_default_one_and_passes_unmetered() throws IOException {
        var other = key(UUID.randomUUID().toString());

        var first = get("/either", other);
        assertThat(first.status()).isEqualTo(204);
        assertThat(first.values("RateLimit-Policy")).containsExactly("\"plan\";q=2;w=2000");
        assertThat(get("/keys", other).status()).isEqualTo(204);

        assertProblem(get("/either", other), 429, "rate-limited");
    }

    @Test
    void a_plan_may_be_that_of_a_group() throws IOException {
        var token = issuer.token(claims -> {
            claims.setStringClaim("client_id", "api-key:" + UUID.randomUUID());
            claims.setStringListClaim("groups", "gold");
        });

        assertThat(get("/either", "X-Api-Key: " + issuer.apiKeyFor(token)).values("RateLimit-Policy"))
                .containsExactly("\"plan\";q=1000;w=1");
    }

    @Test
    void people_have_no_plan() throws IOException {
        var answer = get("/either", "Authorization: Bearer " + issuer.token());

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.values("RateLimit-Policy")).isEmpty();
    }

    /** The gateway tries counters that were away once a second. */
    private HttpMessage patiently(String target, String field) {
        return await().until(() -> get(target, field), answer -> answer.status() != 503);
    }

    private String key(String id) {
        return "X-Api-Key: "
                + issuer.apiKeyFor(issuer.token(claims -> claims.setStringClaim("client_id", "api-key:" + id)));
    }
}
