package org.quarknotes.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quarknotes.problems.ProblemType;

@QuarkusTest
class OwnPagesTest extends EdgeTest {
    @Test
    void the_home_page_says_what_this_is() throws IOException {
        var page = get("/");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.value("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(page.value("Content-Security-Policy").orElseThrow()).startsWith("default-src 'none';");
        assertThat(page.value("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.body()).contains("<title>Quarknotes API</title>", "href=\"/openapi.json\"");
    }

    @Test
    void a_page_is_sent_once_to_who_keeps_it() throws IOException {
        var etag = get("/reference").value("ETag").orElseThrow();

        assertThat(get("/reference", "If-None-Match: " + etag).status()).isEqualTo(304);
    }

    @Test
    void a_page_loads_files_that_are_kept_for_ever() throws IOException {
        var style = get("/").body().replaceAll("(?s).*href=\"(/portal/portal\\.[0-9a-f]+\\.css)\".*", "$1");
        var file = get(style);

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.value("Content-Type")).contains("text/css; charset=utf-8");
        assertThat(file.value("Cache-Control")).contains("public, max-age=31536000, immutable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/portal/application.properties",
                "/portal/swagger-ui.css",
                "/portal",
                "/webjars/swagger-ui/index.html",
                "/favicon.ico",
                "/reference/more"
            })
    void what_is_not_listed_is_a_problem_for_browsers_too(String path) throws IOException {
        assertProblem(get(path, "Accept: text/html"), 404, "not-found");
    }

    @Test
    void the_status_tells_who_is_away_and_not_where() throws IOException {
        var status = get("/status.json");

        assertThat(status.value("Content-Type")).contains("application/json");
        assertThat(status.value("Cache-Control")).contains("no-store");
        assertThat(status.body())
                .startsWith("{\"state\":\"degraded\"")
                .contains("{\"name\":\"users\",\"state\":\"available\",\"targets\":{\"available\":1,\"all\":1}}")
                .contains("{\"id\":\"notifications\",\"upstream\":\"notify\",\"state\":\"unavailable\"}")
                .doesNotContain("127.0.0.1", "localhost", "http:");
    }

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void every_problem_has_a_page_where_its_type_points(ProblemType type) throws IOException {
        var page = get(type.uri());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.value("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(page.body()).contains("<dd>" + type.status() + "</dd>", type.uri());
    }

    @Test
    void a_problem_that_is_none_has_no_page() throws IOException {
        assertProblem(get("/problems/my-own"), 404, "not-found");
    }

    @Test
    void nothing_of_the_framework_is_reachable() throws IOException {
        assertProblem(get("/q/health"), 404, "not-found");
        assertProblem(get("/q/dev-ui"), 404, "not-found");
        assertProblem(get("/openapi"), 404, "not-found");
    }

    @Test
    void a_target_may_have_8_kibibytes() throws IOException {
        assertThat(get("/?" + "a".repeat(8192 - 2)).status()).isEqualTo(200);
        assertProblem(get("/?" + "a".repeat(8192 - 1)), 414, "uri-too-long");
    }

    @Test
    void a_header_may_have_16_kibibytes() throws IOException {
        var rest = HOST.length() + "X-Long: \r\n".length();

        assertThat(get("/", "X-Long: " + "a".repeat(16_384 - rest)).status()).isEqualTo(200);
        assertProblem(get("/", "X-Long: " + "a".repeat(16_384 - rest + 1)), 431, "headers-too-large");
    }

    @Test
    void what_is_far_too_long_is_refused_all_the_same() throws IOException {
        assertThat(get("/?" + "a".repeat(40_000)).status()).isEqualTo(414);
        assertThat(get("/", "X-Long: " + "a".repeat(70_000)).status()).isEqualTo(431);
    }
}
