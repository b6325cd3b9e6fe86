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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            upstreams: {                                                 | Line
            upstreams: {} ~routes: [] ~routes: []                        | Line 3
            upstreams: { a: { url: "ftp://a" } } ~routes: []             | upstreams a
            upstreams: { a: { url: "${NOPE}" } } ~routes: []             | NOPE is not set and has no default
            upstreams: { a: { url: "http://a b" } } ~routes: []          | upstreams a
            upstreams: { a: {} } ~routes: []                             | upstreams a
            """)
    void a_mistake_in_the_file_is_refused_with_its_line(String yaml, String expected) {
        assertRefused(yaml.replace('~', '\n'), expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            id: x, match: { path: /x, methods: [GET] }, integration: { http: b }      | Route x: there is no upstream 'b'
            id: x, match: { path: x, methods: [GET] }, integration: { http: a }       | Route x: the path x must start with a slash
            id: x, match: { path: /x, methods: [FETCH] }, integration: { http: a }    | Route x: methods are
            id: x, match: { path: /x, methods: [] }, integration: { http: a }         | Route x: the route needs
            id: y, match: { path: /x, methods: [GET] }, integration: { http: a }      | Route y: another route has the same id
            id: x, match: { path: /openapi.json, methods: [GET] }, integration: { http: a }                   | 'gateway-openapi' and 'x'
            """)
    void a_mistake_in_a_route_is_refused_with_its_id(String route, String expected) {
        assertRefused("""
                upstreams: { a: { url: "http://a" } }
                routes:
                - { %s }
                - { id: y, match: { path: /y, methods: [GET] }, integration: { http: a } }
                """.formatted(route), expected);
    }

    private void assertRefused(String yaml, String expected) {
        assertThatThrownBy(() -> read(yaml))
                .isInstanceOf(BadRouteFile.class)
                .hasMessageContainingAll("routes-under-test.yaml", expected);
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
