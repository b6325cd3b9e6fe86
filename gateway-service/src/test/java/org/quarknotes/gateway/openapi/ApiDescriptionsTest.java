package org.quarknotes.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.quarknotes.gateway.domain.Examples;
import org.quarknotes.gateway.domain.Route;
import org.quarknotes.gateway.domain.RouteTable;

class ApiDescriptionsTest {
    private static final String NOTES = """
            {"security": [{"bearer": []}],
             "paths": {"/v1/notes/{noteId}": {"parameters": [{"name": "noteId"}],
                                              "get": {"operationId": "readNote"}, "patch": {}},
                       "/internal": {"get": {}}},
             "components": {"schemas": {"Problem": {"type": "object"}, "Item": {"type": "string"},
                                        "List": {"items": {"$ref": "#/components/schemas/Item"}}}}}""";
    private static final String USERS = """
            {"paths": {"/v1/users": {"post": {"schema": {"$ref": "#/components/schemas/List"}, "security": []}}},
             "components": {"schemas": {"Problem": {"type": "object"}, "Item": {"type": "number"},
                                        "List": {"items": {"$ref": "#/components/schemas/Item"}}}}}""";

    private final ApiDescriptions descriptions = new ApiDescriptions(
            new RouteTable(List.of(route("notes", "/v1/notes/{id}", "GET"), route("users", "/v1/users", "POST"))));

    @Test
    void operations_with_a_route_are_described_and_no_others() {
        var paths = merge(NOTES, USERS).get("paths");

        assertThat(paths.fieldNames()).toIterable().containsExactly("/v1/notes/{noteId}", "/v1/users");
        assertThat(paths.at("/~1v1~1notes~1{noteId}").fieldNames()).toIterable().containsExactly("parameters", "get");
        assertThat(paths.at("/~1v1~1notes~1{noteId}/get/operationId").textValue())
                .isEqualTo("readNote");
    }

    @Test
    void the_gateway_says_what_it_is_itself() {
        var merged = merge(NOTES, USERS);

        assertThat(merged.get("openapi").textValue()).isEqualTo("3.1.0");
        assertThat(merged.at("/info/title").textValue()).isEqualTo("Quarknotes");
        assertThat(merged.at("/servers/0/url").textValue()).isEqualTo("/");
    }

    @Test
    void the_general_security_of_a_service_becomes_each_operation_s_own() {
        var paths = merge(NOTES, USERS).get("paths");

        assertThat(paths.at("/~1v1~1notes~1{noteId}/get/security/0").has("bearer"))
                .isTrue();
        assertThat(paths.at("/~1v1~1users/post/security")).isEmpty();
    }

    @Test
    void equal_components_are_shared_and_different_ones_kept_apart() {
        var schemas = merge(NOTES, USERS).at("/components/schemas");

        assertThat(schemas.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("Problem", "Item", "List", "UsersItem", "UsersList");
        assertThat(schemas.at("/UsersItem/type").textValue()).isEqualTo("number");
    }

    @Test
    void references_follow_a_component_to_its_new_name() {
        var merged = merge(NOTES, USERS);

        assertThat(merged.at("/components/schemas/UsersList/items/$ref").textValue())
                .isEqualTo("#/components/schemas/UsersItem");
        assertThat(merged.at("/components/schemas/List/items/$ref").textValue()).isEqualTo("#/components/schemas/Item");
        assertThat(merged.at("/paths/~1v1~1users/post/schema/$ref").textValue())
                .isEqualTo("#/components/schemas/UsersList");
    }

    @Test
    void an_operation_that_two_services_describe_is_an_error_that_names_both() {
        var users = "{\"paths\": {\"/v1/notes/{id}\": {\"get\": {}}}}";

        assertThatThrownBy(() -> merge(NOTES, users))
                .isInstanceOf(ApiClash.class)
                .hasMessageContainingAll("'notes'", "'users'", "GET /v1/notes/{id}");
    }

    private ObjectNode merge(String notes, String users) {
        return descriptions.merge(new TreeMap<>(Map.of("notes", json(notes), "users", json(users))));
    }

    private static JsonNode json(String text) {
        try {
            return new JsonMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static Route route(String upstream, String path, String method) {
        return Examples.route(upstream, path, Examples.upstream(upstream, URI.create("http://" + upstream)), method);
    }
}
