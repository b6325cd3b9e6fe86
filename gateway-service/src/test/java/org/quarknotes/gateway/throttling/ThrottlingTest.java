package org.quarknotes.gateway.throttling;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarknotes.gateway.http.EdgeTest;

/** With limits that a test cannot wait for: what is used up stays so. */
@QuarkusTest
class ThrottlingTest extends EdgeTest {
    private static int tests;

    private String test = "";

    @BeforeEach
    void limit() {
        test = "t" + tests++; // buckets are kept by the names of routes
        routes("""
                upstreams:
                  people: { url: "%%1$s" }
                routes:
                  - id: %1$s-open
                    match: { path: "/open", methods: [GET] }
                    integration: { http: people }
                    auth: public
                    policies: { throttle: { address: { rate: 0.001, burst: 3 } } }
                  - id: %1$s-mine
                    match: { path: "/mine", methods: [GET] }
                    integration: { http: people }
                    policies:
                      throttle: { address: { rate: 0.001, burst: 2 }, caller: { rate: 0.01, burst: 4 } }
                  - id: %1$s-all
                    match: { path: "/all", methods: [GET] }
                    integration: { http: people }
                    policies: { throttle: { caller: off, route: { rate: 0.002, burst: 3 } } }
                """.formatted(test));
    }

    @Test
    void anonymous_calls_are_counted_by_address() throws IOException {
        assertPass(3, "/open");

        var refused = get("/open");

        assertProblem(refused, 429, "rate-limited");
        assertThat(refused.value("Retry-After").orElseThrow()).matches("9\\d\\d|1000");
        assertThat(refused.values("RateLimit-Policy")).containsExactly("\"address\";q=3;w=3000");
        assertThat(refused.value("RateLimit").orElseThrow()).matches("\"address\";r=0;t=(29\\d\\d|3000)");
        assertThat(service.arrived()).hasSize(3);
    }

    @Test
    void each_caller_has_a_limit_and_is_told_of_it_with_every_answer() throws IOException {
        var alice = bearer("alice");

        var first = get("/mine", alice);
        assertThat(first.values("RateLimit-Policy")).containsExactly("\"caller\";q=4;w=400");
        assertThat(first.values("RateLimit")).containsExactly("\"caller\";r=3;t=100");
        assertPass(3, "/mine", alice);

        var refused = get("/mine", alice);
        assertProblem(refused, 429, "rate-limited");
        assertThat(refused.value("Retry-After").orElseThrow()).matches("\\d\\d|100");
        assertThat(refused.value("RateLimit").orElseThrow()).matches("\"caller\";r=0;t=(3\\d\\d|400)");

        assertPass(4, "/mine", bearer("bob"));
    }

    @Test
    void one_person_with_another_client_is_another_caller() throws IOException {
        assertPass(4, "/mine", bearer("alice"));

        var key = issuer.apiKeyFor(issuer.token(claims -> claims.setStringClaim("client_id", "api-key:1")));
        assertPass(4, "/mine", "X-Api-Key: " + key);
        assertThat(get("/mine", "X-Api-Key: " + key).status()).isEqualTo(429);
    }

    @Test
    void a_route_has_a_limit_for_all_together() throws IOException {
        assertPass(1, "/all", bearer("alice"));
        assertPass(1, "/all", bearer("bob"));
        assertPass(1, "/all", bearer("carol"));

        var refused = get("/all", bearer("dave"));

        assertProblem(refused, 429, "rate-limited");
        assertThat(refused.value("Retry-After").orElseThrow()).matches("4\\d\\d|500");
        assertThat(refused.values("RateLimit-Policy")).containsExactly("\"route\";q=3;w=1500");
    }

    @Test
    void guessing_is_counted_by_address_and_locks_out_nobody_who_is_known() throws IOException {
        var key = "X-Api-Key: " + issuer.apiKeyFor(issuer.token());
        assertPass(1, "/mine", key);

        assertThat(get("/mine", "Authorization: Bearer x").status()).isEqualTo(401);
        var second = get("/mine");
        assertThat(second.status()).isEqualTo(401);
        assertThat(second.value("RateLimit").orElseThrow()).startsWith("\"address\";r=0;t=");
        assertProblem(get("/mine", "Authorization: Bearer y"), 429, "rate-limited");
        assertProblem(get("/mine"), 429, "rate-limited");

        assertPass(1, "/mine", key);
        assertPass(1, "/mine", bearer("newcomer"));
    }

    @Test
    void nobody_is_asked_about_a_key_from_where_too_many_were_wrong() throws IOException {
        get("/mine");
        get("/mine");
        var before = issuer.exchanges();

        var refused = get("/mine", "X-Api-Key: " + issuer.apiKeyFor(issuer.token()));

        assertProblem(refused, 429, "rate-limited");
        assertThat(issuer.exchanges()).isEqualTo(before);
    }

    @Test
    void a_caller_without_a_scope_is_no_stranger() throws IOException {
        routes("""
                routes:
                  - id: %s-scoped
                    match: { path: "/scoped", methods: [GET] }
                    integration: { mock: { status: 204 } }
                    auth: { jwt: { scopes: [profile] } }
                    policies: { throttle: { address: { rate: 0.001, burst: 1 } } }
                """.formatted(test));

        for (int i = 0; i < 5; i++) {
            assertProblem(get("/scoped", bearer("alice")), 403, "forbidden");
        }
        assertProblem(get("/scoped"), 401, "unauthenticated");
        assertProblem(get("/scoped"), 429, "rate-limited");
    }

    @Test
    void a_default_limit_holds_for_all_routes_together_and_outlives_a_change_of_the_file() throws IOException {
        var shared = """
                defaults:
                  policies: { throttle: { caller: { rate: 0.00%d, burst: 3 } } }
                routes:
                  - id: %s-a
                    match: { path: "/a", methods: [GET] }
                    integration: { mock: { status: 204 } }
                  - id: %s-b
                    match: { path: "/b", methods: [GET] }
                    integration: { mock: { status: %d } }
                """;
        int rate = 1 + tests;
        routes(shared.formatted(rate, test, test, 204));
        assertThat(get("/a", bearer("alice")).status()).isEqualTo(204);
        assertThat(get("/b", bearer("alice")).status()).isEqualTo(204);

        routes(shared.formatted(rate, test, test, 200));

        assertThat(get("/b", bearer("alice")).status()).isEqualTo(200);
        assertThat(get("/b", bearer("alice")).status()).isEqualTo(429);
        assertThat(get("/a", bearer("alice")).status()).isEqualTo(429);
    }

    private void assertPass(int times, String target, String... fields) {
        assertThat(IntStream.range(0, times).map(i -> status(target, fields)))
                .as(target)
                .containsOnly(200);
    }

    private int status(String target, String... fields) {
        try {
            return get(target, fields).status();
        } catch (IOException e) {
            throw new UncheckedIOException("asking for " + target, e);
        }
    }

    private String bearer(String subject) {
        return "Authorization: Bearer " + issuer.token(claims -> claims.setSubject(subject));
    }
}
