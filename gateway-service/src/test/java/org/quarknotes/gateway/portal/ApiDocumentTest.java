package org.quarknotes.gateway.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarknotes.gateway.domain.Examples;
import org.quarknotes.gateway.domain.Route;
import org.quarknotes.gateway.domain.RouteTable;
import org.quarknotes.gateway.domain.RoutesInForce;
import org.quarknotes.gateway.exchange.Refused;
import org.quarknotes.gateway.http.ScriptedService;

class ApiDocumentTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T10:00:00Z"));

    private ScriptedService users;
    private ScriptedService notes;
    private ApiDocument document;

    @BeforeEach
    void start() throws IOException {
        users = describing("/v1/users");
        notes = describing("/v1/notes");
        var routes = List.of(route("users", users), route("notes", notes));
        document = new ApiDocument(new RoutesInForce(new RouteTable(routes)), new JsonMapper(), now::get);
    }

    @AfterEach
    void stop() throws IOException {
        document.close();
        users.close();
        notes.close();
    }

    @Test
    void it_describes_all_services() throws Exception {
        assertThat(paths()).containsExactly("/v1/notes", "/v1/users");
    }

    @Test
    void it_asks_once_a_minute() throws Exception {
        document.current();
        now.updateAndGet(time -> time.plusSeconds(59));
        document.current();
        assertThat(users.arrived()).hasSize(1);

        now.updateAndGet(time -> time.plusSeconds(1));
        document.current();
        assertThat(users.arrived()).hasSize(2);
    }

    @Test
    void a_service_that_is_away_stays_described() throws Exception {
        document.current();
        users.on("/openapi.json", ScriptedService.lines("HTTP/1.1 503 Service Unavailable\nContent-Length: 0\n\n"));
        now.updateAndGet(time -> time.plusSeconds(61));

        assertThat(paths()).containsExactly("/v1/notes", "/v1/users");
    }

    @Test
    void a_service_that_was_never_there_is_named() {
        users.on("/openapi.json", ScriptedService.lines("HTTP/1.1 503 Service Unavailable\nContent-Length: 0\n\n"));

        assertThatThrownBy(document::current).isInstanceOf(Refused.class).hasMessageContaining("'users'");
    }

    private List<String> paths() throws Exception {
        JsonNode json = new JsonMapper().readTree(document.current().getBytes());
        return json.get("paths").properties().stream()
                .map(path -> path.getKey())
                .toList();
    }

    private static ScriptedService describing(String path) throws IOException {
        var service = ScriptedService.start();
        service.on("/openapi.json", ScriptedService.json("{\"paths\": {\"" + path + "\": {\"get\": {}}}}"));
        return service;
    }

    private static Route route(String name, ScriptedService service) {
        return Examples.route(name, "/v1/" + name, Examples.upstream(name, service.address()), "GET");
    }
}
