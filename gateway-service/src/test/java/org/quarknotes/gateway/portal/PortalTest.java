package org.quarknotes.gateway.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quarknotes.problems.ProblemType;

class PortalTest {
    private static final Portal PORTAL = new Portal();
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"#]*)(?:#[^\"]*)?\"");
    private static final List<String> ANSWERED_ELSEWHERE =
            List.of("/openapi.json", "/status.json", "/.well-known/openid-configuration", "/.well-known/jwks.json");

    static Stream<String> pages() {
        return PORTAL.all().entrySet().stream()
                .filter(entry -> entry.getValue().mediaType().startsWith("text/html"))
                .map(entry -> entry.getKey());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_is_whole_and_has_nothing_inline(String path) {
        var html = text(path);

        assertThat(html).startsWith("<!doctype html>").endsWith("</html>\n").doesNotContain("{{");
        assertThat(html).containsOnlyOnce("<h1>").containsOnlyOnce("<main ").contains("<html lang=\"en\">");
        assertThat(html)
                .doesNotContainPattern("<style|\\sstyle=|<script(?! src=)")
                .doesNotContainPattern("\\son[a-z]+=\"|javascript:");
        assertThat(html).doesNotContainPattern("(src|<link[^>]* href)=\"(?!/portal/)");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everything_that_a_page_leads_to_is_there(String path) {
        var links = LINK.matcher(text(path)).results().map(link -> link.group(1));

        assertThat(links)
                .allMatch(link -> PORTAL.at(link).isPresent() || ANSWERED_ELSEWHERE.contains(link), "is there");
    }

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void every_problem_has_a_page_that_tells_what_to_do(ProblemType type) {
        assertThat(text(type.uri()))
                .contains("<dd>" + type.status() + "</dd>", type.uri(), "What it means", "<li>")
                .contains("Content-Type: application/problem+json", "&quot;type&quot;: &quot;" + type.uri());
        assertThat(text("/problems")).contains("href=\"" + type.uri() + "\"");
    }

    @Test
    void nothing_is_told_about_problems_that_there_are_not() {
        assertThat(ProblemAdvice.packaged().keySet())
                .allMatch(slug -> ProblemType.ofSlug(slug).isPresent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/portal/",
                "/portal/portal.css",
                "/portal/problems.json",
                "/portal/frame.html",
                "/portal/../application.properties",
                "/portal/..%2Fapplication.properties",
                "/problems/my-own"
            })
    void what_is_not_listed_is_not_there(String path) {
        assertThat(PORTAL.at(path)).isEmpty();
    }

    @Test
    void everything_fits_into_the_answer_of_a_function() {
        assertThat(PORTAL.all().values())
                .allMatch(document -> document.bytes().length < 4_000_000, "less than 6 MB in Base64");
    }

    private static String text(String path) {
        return new String(PORTAL.at(path).orElseThrow().bytes(), UTF_8);
    }
}
