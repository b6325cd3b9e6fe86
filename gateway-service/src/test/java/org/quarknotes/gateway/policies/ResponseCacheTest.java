package org.quarknotes.gateway.policies;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quarknotes.gateway.http.ScriptedService;

@QuarkusTest
class ResponseCacheTest extends CacheTest {

    @Test
    void the_second_client_gets_what_the_first_got() throws IOException {
        service.on("/open", answering("Cache-Control: public, max-age=60", "ETag: \"1\"", "RateLimit: r=1"));

        var first = get("/open");
        var second = get("/open");

        assertThat(service.arrived()).hasSize(1);
        assertThat(first.values("Cache-Status")).containsExactly("quarknotes; fwd=miss; stored");
        assertThat(second.value("Cache-Status").orElseThrow()).startsWith("quarknotes; hit; ttl=");
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.values("ETag")).containsExactly("\"1\"");
        assertThat(second.values("Cache-Control")).containsExactly("public, max-age=60");
        assertThat(second.values("Content-Length"))
                .containsExactly(Integer.toString(first.body().length()));
        assertThat(Integer.parseInt(second.value("Age").orElseThrow())).isBetween(0, 59);
    }

    @Test
    void what_belongs_to_one_request_is_not_given_to_the_next() throws IOException {
        service.on("/open", answering("Cache-Control: max-age=60", "RateLimit: r=1", "X-Request-Id: upstream"));

        var first = get("/open", "X-Request-Id: first");
        var second = get("/open", "X-Request-Id: second");

        assertThat(first.values("RateLimit")).isNotEmpty();
        assertThat(second.values("RateLimit")).isEmpty();
        assertThat(second.values("X-Request-Id")).containsExactly("second");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Nothing: said",
                "Cache-Control: private, max-age=60",
                "Cache-Control: private=\"set-cookie\", max-age=60",
                "Cache-Control: max-age=60, no-store",
                "Cache-Control: no-cache, max-age=60",
                "Cache-Control: max-age=0",
                "Cache-Control: max-age=60, s-maxage=0",
                "Cache-Control: max-age=never",
                "Cache-Control: max-age=60, max-age=0",
                "Cache-Control: max-age=60\r\nCache-Control: private",
                "Cache-Control: max-age=60\r\nAge: 60",
                "Cache-Control: public, max-age=60\r\nSet-Cookie: session=1",
                "Cache-Control: max-age=60\r\nVary: *",
                "Cache-Control: max-age=60\r\nVary: Accept, Authorization",
                "Cache-Control: max-age=60\r\nVary: X-Forwarded-For",
                "Expires: Thu, 01 Jan 1970 00:00:00 GMT",
                "Expires: 0",
                "Last-Modified: Sun, 06 Nov 1994 08:49:37 GMT"
            })
    void an_answer_with_this_is_never_kept(String fields) throws IOException {
        service.on("/open", answering(fields.split("\r\n")));

        var bodies = new String[] {get("/open").body(), get("/open").body()};

        assertThat(service.arrived()).hasSize(2);
        assertThat(bodies[0]).isNotEqualTo(bodies[1]);
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 206, 302, 307, 400, 401, 403, 429, 500, 503})
    void an_answer_of_this_status_is_never_kept(int status) throws IOException {
        service.on(
                "/open",
                ScriptedService.lines(
                        "HTTP/1.1 " + status + " X\nCache-Control: public, max-age=60\nContent-Length: 0\n\n"));

        get("/open");

        assertThat(get("/open").status()).isEqualTo(status);
        assertThat(service.arrived()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization: Bearer somebody",
                "X-Api-Key: somebody",
                "Range: bytes=0-1",
                "If-Match: \"1\"",
                "If-Unmodified-Since: Sun, 06 Nov 1994 08:49:37 GMT",
                "Cache-Control: no-store"
            })
    void a_request_with_this_neither_takes_nor_leaves_anything(String field) throws IOException {
        service.on("/open", answering("Cache-Control: public, s-maxage=60"));

        var first = get("/open", field);
        var second = get("/open");
        var third = get("/open", field);

        assertThat(service.arrived()).hasSize(3);
        assertThat(second.body()).isNotEqualTo(first.body());
        assertThat(third.body()).isNotEqualTo(second.body());
        assertThat(third.value("Cache-Status").orElseThrow()).containsAnyOf("fwd=bypass", "fwd=request");
    }

    @Test
    void a_body_that_a_service_might_read_is_not_shared_with_those_who_sent_none() throws IOException {
        service.on("/open", answering("Cache-Control: max-age=60"));

        send("GET /open HTTP/1.1\r\n" + HOST + "Content-Length: 6\r\n\r\npoison");

        assertThat(get("/open").value("Cache-Status")).contains("quarknotes; fwd=miss; stored");
    }

    @Test
    void two_callers_never_share_whatever_the_service_allows() throws IOException {
        service.on("/mine", answering("Cache-Control: public, max-age=60, s-maxage=60"));
        var token = "Authorization: Bearer " + issuer.token();

        var first = get("/mine", token);
        var again = get("/mine", token);

        assertThat(service.arrived()).hasSize(2);
        assertThat(again.body()).isNotEqualTo(first.body());
        assertThat(again.value("Cache-Status")).contains("quarknotes; fwd=bypass; detail=identified");
        assertProblem(get("/mine"), 401, "unauthenticated");
    }

    @Test
    void answers_vary_by_what_the_service_names() throws IOException {
        service.on("/open", answering("Cache-Control: max-age=60", "Vary: Accept-Language"));

        var german = get("/open", "Accept-Language: de").body();
        var english = get("/open", "Accept-Language: en").body();
        var neither = get("/open").body();

        assertThat(get("/open", "Accept-Language: de").body()).isEqualTo(german).isNotEqualTo(english);
        assertThat(get("/open", "Accept-Language: en").body())
                .isEqualTo(english)
                .isNotEqualTo(neither);
        assertThat(get("/open", "accept: a/b").body()).isEqualTo(neither);
        assertThat(service.arrived()).hasSize(3);
    }

    @Test
    void an_answer_that_turns_out_to_vary_takes_those_before_with_it() throws IOException {
        var count = new AtomicInteger();
        service.on(
                "/open",
                (request, client) -> answering(
                                "Cache-Control: max-age=60",
                                count.getAndIncrement() == 0 ? "X: x" : "Vary: Accept-Language")
                        .answer(request, client));
        get("/open", "Accept-Language: de");

        get("/open", "Accept-Language: en", "Cache-Control: no-cache");
        get("/open", "Accept-Language: de");

        assertThat(service.arrived()).hasSize(3);
    }

    @Test
    void nobody_poisons_the_answer_of_others() throws IOException {
        service.on("/open", answering("Cache-Control: max-age=60"));

        var poisoned = send("GET /open HTTP/1.1\r\nHost: evil.example\r\n\r\n");
        var query = get("/open?utm=evil");
        var prefer = get("/open", "Prefer: evil");
        var ignored = get("/open", "X-Forwarded-Host: evil", "X-Original-URL: /evil", "Cookie: evil=1");
        var honest = get("/open");

        assertThat(service.arrived()).hasSize(4);
        assertThat(honest.body()).isEqualTo(ignored.body());
        assertThat(honest.body()).isNotIn(poisoned.body(), query.body(), prefer.body());
        assertThat(service.arrived().toString()).doesNotContain("X-Original-URL", "evil=1");
    }

    @Test
    void what_a_header_rule_tells_the_service_is_part_of_the_question() throws IOException {
        service.on("/tenants", answering("Cache-Control: max-age=60"));

        var one = get("/tenants", "Accept-Language: one");
        var other = get("/tenants", "Accept-Language: other");

        assertThat(other.body()).isNotEqualTo(one.body());
        assertThat(get("/tenants", "Accept-Language: one").body()).isEqualTo(one.body());
    }
}
