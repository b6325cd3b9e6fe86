package org.quarknotes.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ApiKeyTest extends EdgeTest {
    private static final String CHALLENGE = "Bearer realm=\"quarknotes\", error=\"invalid_token\"";

    @Test
    void a_service_gets_the_token_that_stands_for_the_key_and_never_the_key() throws IOException {
        var token = issuer.token(claims -> claims.unsetClaim("sid"));
        var key = issuer.apiKeyFor(token);

        assertThat(get("/v1/notes", "X-Api-Key: " + key).status()).isEqualTo(200);

        assertThat(onlyArrival().values("authorization")).containsExactly("Bearer " + token);
        assertThat(onlyArrival().fields().toString()).doesNotContain(key).doesNotContainIgnoringCase("x-api-key");
    }

    @Test
    void many_requests_with_one_key_cost_one_exchange() throws IOException {
        var key = issuer.apiKeyFor(issuer.token());
        var before = issuer.exchanges();

        for (int i = 0; i < 5; i++) {
            assertThat(get("/v1/notes", "X-Api-Key: " + key).status()).isEqualTo(200);
        }

        assertThat(issuer.exchanges()).isEqualTo(before + 1);
        assertThat(service.arrived()).hasSize(5);
    }

    @Test
    void a_key_of_nobody_is_refused() throws IOException {
        assertRefused(issuer.apiKey());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "qn_", "Bearer x"})
    void what_cannot_be_a_key_costs_no_exchange(String text) throws IOException {
        var before = issuer.exchanges();

        assertRefused(text);

        assertThat(issuer.exchanges()).isEqualTo(before);
    }

    @Test
    void a_key_whose_token_is_not_to_be_believed_is_refused() throws IOException {
        assertInvalid(issuer.apiKeyFor(issuer.expiredToken()));
        assertInvalid(issuer.apiKeyFor("x"));
    }

    @Test
    void two_credentials_are_one_too_many() throws IOException {
        var token = "Authorization: Bearer " + issuer.token();
        var key = "X-Api-Key: " + issuer.apiKeyFor(issuer.token());

        assertProblem(get("/v1/notes", token, key), 400, "malformed-request");
        assertProblem(get("/v1/notes", "Authorization: Basic YTpi", key), 400, "malformed-request");
        assertProblem(get("/v1/notes", key, key), 400, "malformed-request");
        assertThat(service.arrived()).isEmpty();
    }

    @Test
    void a_public_route_asks_for_no_key_and_hands_on_none() throws IOException {
        assertThat(register("{}", "X-Api-Key: anything").status()).isEqualTo(200);

        assertThat(onlyArrival().fields().toString()).doesNotContainIgnoringCase("x-api-key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X_Api_Key", "X-Api-Key-", "Api-Key", "Cookie"})
    void no_other_field_is_a_key(String field) throws IOException {
        var answer = get("/v1/notes", field + ": " + issuer.apiKeyFor(issuer.token()));

        assertProblem(answer, 401, "unauthenticated");
        assertThat(answer.values("WWW-Authenticate")).containsExactly("Bearer realm=\"quarknotes\"");
    }

    @Test
    void a_key_for_one_hop_is_no_key() throws IOException {
        var key = issuer.apiKeyFor(issuer.token());

        assertProblem(get("/v1/notes", "Connection: x-api-key", "X-Api-Key: " + key), 401, "unauthenticated");
    }

    private void assertRefused(String key) throws IOException {
        var answer = assertUnauthenticated(key);

        assertThat(answer.body()).contains("The API key is not valid, or no longer.");
    }

    private void assertInvalid(String key) throws IOException {
        assertUnauthenticated(key);
    }

    private HttpMessage assertUnauthenticated(String key) throws IOException {
        var answer = get("/v1/notes", "X-Api-Key: " + key);

        assertProblem(answer, 401, "unauthenticated");
        assertThat(answer.values("WWW-Authenticate")).containsExactly(CHALLENGE);
        assertThat(service.arrived()).isEmpty();
        return answer;
    }
}
