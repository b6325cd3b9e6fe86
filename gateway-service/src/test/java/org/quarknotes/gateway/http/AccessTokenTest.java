package org.quarknotes.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AccessTokenTest extends EdgeTest {
    @Test
    void a_valid_token_passes_and_is_handed_on() throws IOException {
        var authorization = "Authorization: Bearer " + issuer.token();

        assertThat(get("/v1/notes", authorization).status()).isEqualTo(200);
        assertThat(get("/v1/notes", authorization).status()).isEqualTo(200);

        assertThat(service.arrived())
                .hasSize(2)
                .allSatisfy(request ->
                        assertThat(request.fields()).contains(authorization.replace("Authorization", "authorization")));
    }

    @Test
    void the_scheme_is_compared_without_case() throws IOException {
        assertThat(get("/v1/notes", "authorization: bEARER " + issuer.token()).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Authorization: Basic YTpi",
                "Authorization: Bearer",
                "X-User: admin",
                "Authorization: Bearer a b"
            })
    void without_a_token_the_challenge_names_no_error(String field) throws IOException {
        var answer = field.isEmpty() ? get("/v1/notes") : get("/v1/notes", field);

        assertProblem(answer, 401, "unauthenticated");
        assertThat(answer.values("WWW-Authenticate")).containsExactly("Bearer realm=\"quarknotes\"");
        assertThat(service.arrived()).isEmpty();
    }

    @Test
    void a_token_that_must_not_be_believed_is_an_error() throws IOException {
        assertInvalid("abc");
        assertInvalid(issuer.expiredToken());
        assertInvalid(issuer.forgedToken());
        assertInvalid(issuer.tokenOfAnotherType());
        assertInvalid(issuer.token() + "x");
        assertInvalid("x".repeat(9_000));
    }

    @Test
    void a_second_token_is_not_chosen_from() throws IOException {
        var answer = get("/v1/notes", "Authorization: Bearer " + issuer.token(), "Authorization: Bearer x");

        assertProblem(answer, 400, "malformed-request");
        assertThat(service.arrived()).isEmpty();
    }

    @Test
    void a_token_that_would_not_be_forwarded_does_not_count() throws IOException {
        var answer = get("/v1/notes", "Connection: authorization", "Authorization: Bearer " + issuer.token());

        assertProblem(answer, 401, "unauthenticated");
        assertThat(service.arrived()).isEmpty();
    }

    private void assertInvalid(String token) throws IOException {
        var answer = get("/v1/notes", "Authorization: Bearer " + token);

        assertProblem(answer, 401, "unauthenticated");
        assertThat(answer.values("WWW-Authenticate"))
                .containsExactly("Bearer realm=\"quarknotes\", error=\"invalid_token\"");
        assertThat(answer.body()).doesNotContain(token);
        assertThat(service.arrived()).isEmpty();
    }
}
