package org.quarknotes.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarknotes.gateway.http.EdgeTest;
import org.quarknotes.gateway.http.ScriptedService;
import org.quarknotes.gateway.http.TestIssuer;

@QuarkusTest
class OtherIssuersTest extends EdgeTest {
    private static final String NAME = "https://partner.example";

    /** Not where the surroundings would put theirs. */
    private final Partner partner = new Partner(new TestIssuer());

    private final AtomicInteger fetches = new AtomicInteger();
    private String address = "";

    private record Partner(TestIssuer issuer) {}

    @BeforeEach
    void admitAPartner() {
        address = "/partner-keys-" + System.nanoTime(); // so that each test begins without keys
        service.always(address, (request, client) -> {
            fetches.incrementAndGet();
            ScriptedService.json(partner.issuer().publishedKeys()).answer(request, client);
        });
        routes("""
                upstreams:
                  people: { url: "%%1$s" }
                issuers:
                  partner: { issuer: "%s", audience: partners, jwks: "%%1$s%s" }
                plans:
                  scarce: { rate: 0.001, burst: 1, default: true }
                routes:
                  - id: partners
                    match: { path: "/partners", methods: [GET] }
                    integration: { http: people }
                    auth: { jwt: { issuer: partner } }
                  - id: partners-too
                    match: { path: "/partners/{id}", methods: [GET] }
                    integration: { http: people }
                    auth: { jwt: { issuer: partner, scopes: ["notes:read"] } }
                  - id: people
                    match: { path: "/people", methods: [GET] }
                    integration: { http: people }
                """.formatted(NAME, address));
    }

    @Test
    void a_token_of_the_route_s_issuer_passes_and_goes_on_as_it_was_sent() throws IOException {
        var token = partnerToken(claims -> {});

        assertThat(get("/partners", bearer(token)).status()).isEqualTo(200);
        assertThat(get("/partners/7", bearer(token)).status()).isEqualTo(200);

        assertThat(service.arrived())
                .hasSize(2)
                .allSatisfy(
                        request -> assertThat(request.values("authorization")).containsExactly("Bearer " + token));
        assertThat(fetches).hasValue(1);
    }

    @Test
    void tokens_never_pass_on_a_route_of_another_issuer() throws IOException {
        var theirs = partnerToken(claims -> {});
        var ours = issuer.token();
        assertThat(get("/partners", bearer(theirs)).status()).isEqualTo(200);
        assertThat(get("/people", bearer(ours)).status()).isEqualTo(200);
        service.forget();

        assertProblem(get("/people", bearer(theirs)), 401, "unauthenticated");
        assertProblem(get("/partners", bearer(ours)), 401, "unauthenticated");
        assertProblem(get("/partners", bearer(partner.issuer().token())), 401, "unauthenticated");
        assertProblem(get("/people", bearer(partner.issuer().token())), 401, "unauthenticated");
        assertProblem(get("/partners", bearer(issuer.token(claims -> claims.setIssuer(NAME)))), 401, "unauthenticated");
        assertThat(service.arrived()).isEmpty();
    }

    @Test
    void api_keys_are_those_of_the_configured_issuer_alone() throws IOException {
        var key = issuer.apiKeyFor(partnerToken(claims -> {}));
        var before = issuer.exchanges();

        var answer = get("/partners", "X-Api-Key: " + key);

        assertProblem(answer, 401, "unauthenticated");
        assertThat(answer.body()).contains("an API key is not enough");
        assertThat(issuer.exchanges()).isEqualTo(before);
    }

    @Test
    void a_client_that_is_called_like_an_api_key_uses_up_nobody_s_plan() throws IOException {
        var token = partnerToken(claims -> claims.setStringClaim("client_id", "api-key:1"));

        for (int i = 0; i < 3; i++) {
            var answer = get("/partners", bearer(token));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.values("RateLimit-Policy")).isEmpty();
        }
    }

    @Test
    void unknown_keys_cause_one_fetch_however_many_are_named() throws IOException {
        assertThat(get("/partners", bearer(partnerToken(claims -> {}))).status())
                .isEqualTo(200);

        for (int i = 0; i < 10; i++) {
            assertProblem(get("/partners", bearer(new TestIssuer("unknown-" + i).token())), 401, "unauthenticated");
        }

        assertThat(fetches).hasValue(1);
    }

    private String partnerToken(Consumer<JwtClaims> change) {
        return partner.issuer().token(claims -> {
            claims.setIssuer(NAME);
            claims.setAudience("partners");
            claims.unsetClaim("sid");
            change.accept(claims);
        });
    }

    private static String bearer(String token) {
        return "Authorization: Bearer " + token;
    }
}
