package org.quarknotes.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialTest {
    @ParameterizedTest
    @ValueSource(strings = {"Bearer a.b.c", "bearer a.b.c", "BEARER   a.b.c", "Bearer a.b.c  "})
    void a_bearer_s_token_is_what_stands_behind_the_scheme(String header) {
        assertThat(Credential.of(List.of(header), List.of())).isEqualTo(new Credential.Bearer("a.b.c"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Bearer",
                "Bearer ",
                "Bearer a b",
                "Basic YTpi",
                "Bearera.b.c",
                "Bearer\ta.b.c",
                "a.b.c",
                "Token a",
                " Bearer a",
                "\u0412earer a",
                "Bearer\u00a0a"
            })
    void what_is_no_bearer_s_token_is_nothing(String header) {
        assertThat(Credential.of(List.of(header), List.of())).isEqualTo(new Credential.Absent());
    }

    @Test
    void an_api_key_stands_alone() {
        assertThat(Credential.of(List.of(), List.of("qn_x"))).isEqualTo(new Credential.ApiKey("qn_x"));
        assertThat(Credential.of(List.of(), List.of(""))).isEqualTo(new Credential.ApiKey(""));
    }

    @Test
    void of_two_none_is_chosen() {
        var ambiguous = new Credential.Ambiguous();

        assertThat(Credential.of(List.of("Bearer a"), List.of("qn_x"))).isEqualTo(ambiguous);
        assertThat(Credential.of(List.of("Basic a"), List.of("qn_x"))).isEqualTo(ambiguous);
        assertThat(Credential.of(List.of("Bearer a", "Bearer a"), List.of())).isEqualTo(ambiguous);
        assertThat(Credential.of(List.of(), List.of("qn_x", "qn_x"))).isEqualTo(ambiguous);
    }

    @Test
    void none_is_nothing() {
        assertThat(Credential.of(List.of(), List.of())).isEqualTo(new Credential.Absent());
    }

    @Test
    void no_log_line_shows_one() {
        assertThat(new Credential.Bearer("secret")).asString().doesNotContain("secret");
        assertThat(new Credential.ApiKey("secret")).asString().doesNotContain("secret");
    }
}
