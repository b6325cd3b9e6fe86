package org.quarknotes.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarknotes.gateway.http.EdgeTest;

@QuarkusTest
class ScopesAndGroupsTest extends EdgeTest {
    @BeforeEach
    void demand() {
        routes("""
                upstreams:
                  people: { url: "%1$s" }
                routes:
                  - id: scoped
                    match: { path: "/scoped", methods: [GET] }
                    integration: { http: people }
                    auth: { jwt: { scopes: ["notes:write", "notes:read"] } }
                  - id: profile
                    match: { path: "/profile", methods: [GET] }
                    integration: { http: people }
                    auth: { jwt: { scopes: [profile, "notes:read"] } }
                  - id: admin
                    match: { path: "/admin", methods: [GET] }
                    integration: { http: people }
                    auth: { jwt: { groups: [admin, support] } }
                  - id: keys
                    match: { path: "/keys", methods: [GET] }
                    integration: { http: people }
                    auth: apiKey
                  - id: scoped-keys
                    match: { path: "/scoped-keys", methods: [GET] }
                    integration: { http: people }
                    auth: { apiKey: { scopes: [profile] } }
                """);
    }

    @Test
    void whoever_has_all_scopes_passes() throws IOException {
        assertThat(get("/scoped", bearer(issuer.token())).status()).isEqualTo(200);
    }

    @Test
    void a_missing_scope_is_named_with_all_that_are_needed() throws IOException {
        var answer = get("/profile", bearer(issuer.token()));

        assertProblem(answer, 403, "forbidden");
        assertThat(answer.values("WWW-Authenticate"))
                .containsExactly(
                        "Bearer realm=\"quarknotes\", error=\"insufficient_scope\", scope=\"notes:read profile\"");
        assertThat(service.arrived()).isEmpty();
    }

    @Test
    void one_of_the_groups_is_enough_and_none_is_not() throws IOException {
        var member = issuer.token(claims -> claims.setStringListClaim("groups", "support", "other"));
        assertThat(get("/admin", bearer(member)).status()).isEqualTo(200);
        service.forget();

        var answer = get("/admin", bearer(issuer.token()));

        assertProblem(answer, 403, "forbidden");
        assertThat(answer.values("WWW-Authenticate")).isEmpty();
        assertThat(service.arrived()).isEmpty();
    }

    @Test
    void where_a_key_is_asked_for_a_token_alone_is_not_enough() throws IOException {
        var key = issuer.apiKeyFor(issuer.token());
        assertThat(get("/keys", "X-Api-Key: " + key).status()).isEqualTo(200);
        service.forget();

        var answer = get("/keys", bearer(issuer.token()));

        assertProblem(answer, 401, "unauthenticated");
        assertThat(answer.body()).contains("needs an API key, as X-Api-Key; an access token is not enough");
        assertThat(answer.values("WWW-Authenticate")).containsExactly("ApiKey realm=\"quarknotes\"");
        assertProblem(get("/keys"), 401, "unauthenticated");
        assertThat(service.arrived()).isEmpty();
    }

    @Test
    void a_key_has_the_scopes_of_its_token() throws IOException {
        var narrow = issuer.apiKeyFor(issuer.token());
        var wide = issuer.apiKeyFor(issuer.token(claims -> claims.setClaim("scope", "profile")));

        assertProblem(get("/scoped-keys", "X-Api-Key: " + narrow), 403, "forbidden");
        assertThat(get("/scoped-keys", "X-Api-Key: " + wide).status()).isEqualTo(200);
    }

    private static String bearer(String token) {
        return "Authorization: Bearer " + token;
    }
}
