package org.quarknotes.gateway.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quarknotes.gateway.domain.Authentication;
import org.quarknotes.gateway.domain.Examples;
import org.quarknotes.gateway.domain.Integration.Http;
import org.quarknotes.gateway.domain.Route;
import org.quarknotes.gateway.domain.RouteTable;
import org.quarknotes.gateway.domain.Rule;

class RouteFileTest {
    private static final Map<String, String> VARIABLES = Map.of("NOTES", "http://notes.example:81");

    private final RouteFile routeFile =
            new RouteFile(name -> Optional.ofNullable(VARIABLES.get(name)), Examples.CAPACITY);

    @TempDir
    private Path directory;

    @Test
    void a_route_is_what_its_entry_says() throws IOException {
        var route = route(read("""
                upstreams:
                  notes: { url: "${NOTES}" }
                routes:
                  - id: note
                    match: { path: "/notes/{id}", methods: [GET, PUT] }
                    integration: { http: notes }
                    auth: public
                    policies: { limits: { body: 5 }, timeouts: { firstByte: 2s } }
                """), "note");

        assertThat(route.match().path()).hasToString("/notes/{id}");
        assertThat(route.match().methods()).containsExactlyInAnyOrder("GET", "PUT");
        assertThat(route.authentication()).isEqualTo(new Authentication.Public());
        assertThat(route.rule(Rule.Limits.class))
                .hasValueSatisfying(limits -> assertThat(limits.body()).isEqualTo(5));
        assertThat(route.rule(Rule.Timeouts.class))
                .hasValueSatisfying(timeouts -> assertThat(timeouts.firstByte()).isEqualTo(Duration.ofSeconds(2)));
        assertThat(forward(route).upstream().targets().getFirst().address())
                .isEqualTo(URI.create("http://notes.example:81"));
    }

    @Test
    void what_is_left_out_is_the_safe_choice() throws IOException {
        var route = route(read("""
                upstreams: { notes: { url: "${UNSET:http://localhost:8082}" } }
                routes: [ { id: note, match: { path: /notes, methods: [GET] }, integration: { http: notes } } ]
                """), "note");

        assertThat(route.authentication()).isInstanceOf(Authentication.Jwt.class);
        assertThat(route.rules()).isEmpty();
        assertThat(forward(route).upstream().targets().getFirst().address())
                .isEqualTo(URI.create("http://localhost:8082"));
    }

    @Test
    void the_packaged_file_opens_only_what_nobody_has_a_token_for_yet() {
        var open = routeFile.readPackaged().routes().stream()
                .filter(route ->
                        route.integration() instanceof Http && route.authentication() instanceof Authentication.Public)
                .map(Route::id);

        assertThat(open).containsExactlyInAnyOrder("register", "sign-in", "refresh", "keys", "issuer");
    }

    @Test
    void every_mistake_is_told_with_file_line_and_column() {
        assertThatThrownBy(() -> read("""
                upstreams: { a: { url: "http://a b" } }
                routes:
                  - id: x
                    match: { path: x, methods: [GET] }
                    integration: { http: b }
                """))
                .isInstanceOfSatisfying(
                        BadRouteFile.class,
                        bad -> assertThat(bad.lines().replace(directory + "/", ""))
                                .isEqualTo("""
                routes-under-test.yaml:1:24: upstream 'a': 'url' must be an address: http:// or https://, a host and perhaps \
                a port; no user, path or query; it is 'http://a b'
                routes-under-test.yaml:4:20: route 'x': 'path' must be a path, which begins with a slash; it is 'x'
                routes-under-test.yaml:5:26: route 'x': there is no upstream 'b'; did you mean 'a'?"""));
    }

    @Test
    void what_is_no_text_is_refused_too() throws IOException {
        Files.write(directory.resolve("routes-under-test.yaml"), new byte[] {'a', ':', ' ', (byte) 0xff});

        assertThatThrownBy(() -> routeFile.read(directory.resolve("routes-under-test.yaml")))
                .isInstanceOf(BadRouteFile.class)
                .hasMessageContaining("routes-under-test.yaml:1:4: this is not UTF-8");
    }

    @Test
    void a_file_without_end_is_not_read_to_its_end() {
        assertThatThrownBy(() -> routeFile.read(Path.of("/dev/zero")))
                .isInstanceOf(BadRouteFile.class)
                .hasMessageContaining("larger than 1 MiB");
    }

    @Test
    void of_very_many_mistakes_the_first_are_shown() {
        assertThatThrownBy(() -> routeFile.parse("routes:\n" + "  - { }\n".repeat(1000)))
                .isInstanceOfSatisfying(BadRouteFile.class, bad -> {
                    assertThat(bad.mistakes()).hasSize(3000);
                    assertThat(bad.lines()).endsWith("... and 2950 more").hasLineCount(51);
                });
    }

    @Test
    void a_missing_file_is_named() {
        assertThatThrownBy(() -> routeFile.read(directory.resolve("none.yaml")))
                .isInstanceOf(BadRouteFile.class)
                .hasMessageContaining("none.yaml");
    }

    private RouteTable read(String yaml) throws IOException {
        return routeFile.read(Files.writeString(directory.resolve("routes-under-test.yaml"), yaml));
    }

    private static Route route(RouteTable table, String id) {
        return table.routes().stream()
                .filter(route -> route.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Http forward(Route route) {
        return (Http) route.integration();
    }
}
