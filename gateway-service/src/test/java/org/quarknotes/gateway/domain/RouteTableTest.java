package org.quarknotes.gateway.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quarknotes.gateway.domain.Integration.Page;

class RouteTableTest {
    private final RouteTable table = new RouteTable(List.of(
            route("home", "/", "GET"),
            route("notes", "/v1/notes", "GET", "POST"),
            route("shared", "/v1/notes/shared", "GET"),
            route("note", "/v1/notes/{id}", "GET", "DELETE"),
            route("versions", "/v1/notes/{id}/versions", "GET"),
            route("version", "/v1/notes/{id}/versions/{n}", "GET")));

    @ParameterizedTest
    @CsvSource({
        "GET,    /,                        home",
        "POST,   /v1/notes,                notes",
        "GET,    /v1/notes/shared,         shared",
        "GET,    /v1/notes/Shared,         note",
        "GET,    /v1/notes/7,              note",
        "DELETE, /v1/notes/7,              note",
        "GET,    /v1/notes/shared/versions, versions",
        "GET,    /v1/notes/7/versions/3,   version",
        "HEAD,   /v1/notes/7,              note",
    })
    void the_most_literal_route_is_found(String method, String path, String route) {
        assertThat(find(method, path))
                .isInstanceOfSatisfying(
                        Match.Found.class,
                        found -> assertThat(found.route().id()).isEqualTo(route));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1", "/v2/notes", "/v1/notes/7/shares", "/v1/notes/7/versions/3/x", "/v1/Notes"})
    void a_path_without_route_is_unknown(String path) {
        assertThat(find("GET", path)).isEqualTo(new Match.Unknown());
    }

    @Test
    void a_wrong_method_is_told_the_right_ones() {
        assertThat(find("PUT", "/v1/notes")).isEqualTo(new Match.WrongMethod("GET, HEAD, OPTIONS, POST"));
    }

    @Test
    void a_literal_path_does_not_borrow_the_methods_of_a_variable_one() {
        assertThat(find("DELETE", "/v1/notes/shared")).isEqualTo(new Match.WrongMethod("GET, HEAD, OPTIONS"));
    }

    @Test
    void methods_are_compared_with_case() {
        assertThat(find("get", "/v1/notes")).isInstanceOf(Match.WrongMethod.class);
    }

    @Test
    void options_lists_the_methods() {
        assertThat(find("OPTIONS", "/v1/notes/7")).isEqualTo(new Match.Options("DELETE, GET, HEAD, OPTIONS"));
    }

    @Test
    void two_routes_for_one_request_are_refused_by_name() {
        var routes = List.of(route("one", "/v1/notes/{id}", "GET"), route("other", "/v1/notes/{noteId}", "GET", "PUT"));

        assertThatThrownBy(() -> new RouteTable(routes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("'one'", "'other'", "GET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1", "", "/v1/{id", "/v1/{}", "/v1/x{id}", "/v1//x", "/v1/%41", "/v1/../x", "/v1/{id}/"})
    void a_template_that_is_none_is_refused(String template) {
        assertThatThrownBy(() -> PathTemplate.parse(template)).isInstanceOf(IllegalArgumentException.class);
    }

    /** What a request has beside method and path does not matter here. */
    private static final RouteMatch.RequestView ANY = new RouteMatch.RequestView() {
        @Override
        public boolean hasHost(String host) {
            return false;
        }

        @Override
        public boolean hasField(String name, String value) {
            return false;
        }

        @Override
        public boolean hasParameter(String name, String value) {
            return false;
        }
    };

    private Match find(String method, String path) {
        return table.find(method, CanonicalPath.of(path), ANY);
    }

    private static Route route(String id, String path, String... methods) {
        return Examples.route(id, path, Page.PORTAL, methods);
    }
}
